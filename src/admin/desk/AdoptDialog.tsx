'use client'
import { Button, toast, useConfig } from '@payloadcms/ui'
import { type SubmitEvent, useId, useState } from 'react'
import type { Flows } from '../../workflow/index.ts'
import { type Problem, sendToNewsroom } from '../casePanel/caseApi.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { Refusal } from '../dialogs/Refusal.tsx'
import { useWords } from '../useWords.ts'
import { FlowChanges } from './FlowChanges.tsx'

interface AdoptDialogProps {
  inForce: Flows
  proposed: Flows
  reload: () => Promise<void>
  onClosed: () => void
}

/** A signer puts a changed table of flows in force: asks for the password, like a signature. */
export function AdoptDialog({ inForce, proposed, reload, onClosed }: AdoptDialogProps) {
  const { say } = useWords()
  const { config } = useConfig()
  const id = useId()
  const [password, setPassword] = useState('')
  const [open, setOpen] = useState(true)
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const adopt = async (): Promise<void> => {
    setRunning(true)
    const answer = await sendToNewsroom(`${config.routes.api}/flow/adopt`, password ? { password } : {})
    setRunning(false)
    if (!answer.ok) {
      setProblem(answer.problem)
      return
    }
    setOpen(false)
    toast.success(say('done', { action: say('flow.adopt') }))
    await reload()
  }

  return (
    <Dialog title={say('flow.adopt')} open={open} onClosed={onClosed}>
      <form
        noValidate
        aria-busy={running}
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault()
          if (!running) void adopt()
        }}
      >
        <p>{say('flow.about')}</p>
        <FlowChanges inForce={inForce} proposed={proposed} />
        <div className="qf-field">
          <label htmlFor={id}>{say('password')}</label>
          <input
            id={id}
            type="password"
            name="password"
            value={password}
            aria-required
            autoComplete="current-password"
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
        {problem && <Refusal problem={problem} onReload={() => void reload().then(() => setProblem(null))} />}
        <div className="qf-dialog-buttons">
          <Button type="button" buttonStyle="secondary" margin={false} onClick={() => setOpen(false)}>
            {say('cancel')}
          </Button>
          <Button
            type="submit"
            margin={false}
            disabled={running}
            extraButtonProps={{ 'data-confirm': 'adopt-flow' }}
          >
            {running ? say('running') : say('flow.adopt')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
