'use client'
import { Button, toast } from '@payloadcms/ui'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import type { Answer, Problem } from '../casePanel/caseApi.ts'
import { useWords } from '../useWords.ts'
import { Dialog } from './Dialog.tsx'
import { Refusal } from './Refusal.tsx'

interface SentFormProps {
  /** The title of the dialog, and the words on its button. */
  title: string
  /** The button's name for tests. */
  name: string
  send: () => Promise<Answer<unknown>>
  /** After it was taken, or to see what happened meanwhile. */
  reload: () => Promise<void> | void
  onClosed: () => void
  children: ReactNode
}

/** A dialog whose fields are sent to the newsroom. What was typed stays after a refusal. */
export function SentForm({ title, name, send, reload, onClosed, children }: SentFormProps) {
  const { say } = useWords()
  const [open, setOpen] = useState(true)
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const submit = async (): Promise<void> => {
    setRunning(true)
    const answer = await send()
    setRunning(false)
    if (!answer.ok) {
      setProblem(answer.problem)
      return
    }
    setOpen(false)
    toast.success(say('done', { action: title }))
    await reload()
  }

  const again = async (): Promise<void> => {
    await reload()
    setProblem(null)
  }

  return (
    <Dialog title={title} open={open} onClosed={onClosed}>
      <form
        noValidate
        aria-busy={running}
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault()
          // Else the form that this dialog was opened from would be sent, too: React takes it for its parent.
          event.stopPropagation()
          if (!running) void submit()
        }}
      >
        {children}
        {problem && <Refusal problem={problem} onReload={() => void again()} />}
        <div className="qf-dialog-buttons">
          <Button type="button" buttonStyle="secondary" margin={false} onClick={() => setOpen(false)}>
            {say('cancel')}
          </Button>
          <Button type="submit" margin={false} disabled={running} extraButtonProps={{ 'data-confirm': name }}>
            {running ? say('running') : title}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
