'use client'
import { Button, toast } from '@payloadcms/ui'
import { type SubmitEvent, useState } from 'react'
import { type CaseView, type DocumentAddress, type Problem, takeAction } from '../casePanel/caseApi.ts'
import type { Step } from '../casePanel/step.ts'
import { stepLabel } from '../casePanel/stepLabel.ts'
import { useWords } from '../useWords.ts'
import { About } from './About.tsx'
import { Dialog } from './Dialog.tsx'
import { bodyOf, fieldsOf, type FieldValues, isAsked } from './dialogFields.ts'
import { DialogFieldInput } from './DialogFieldInput.tsx'
import { Refusal } from './Refusal.tsx'

interface StepDialogProps {
  address: DocumentAddress
  view: CaseView
  step: Step
  reload: () => Promise<void>
  onClosed: () => void
}

/** Asks what a step needs, takes it, and shows a refusal without losing what was typed. */
export function StepDialog({ address, view, step, reload, onClosed }: StepDialogProps) {
  const { locale, say } = useWords()
  const [values, setValues] = useState<FieldValues>({ after: 'gone' })
  const [open, setOpen] = useState(true)
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const label = stepLabel(step, locale, say)
  const fields = fieldsOf(step)

  const take = async (): Promise<void> => {
    if (running) return
    setRunning(true)
    const answer = await takeAction(address, step.action, {
      revision: view.revision,
      ...(step.kind && { kind: step.kind }),
      ...bodyOf(fields, values),
    })
    setRunning(false)
    if (!answer.ok) {
      setProblem(answer.problem)
      return
    }
    setOpen(false)
    toast.success(say('done', { action: label }))
    await reload()
  }

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    // React's events rise through a portal: Payload's form must not take this for its own submission.
    event.stopPropagation()
    void take()
  }

  return (
    <Dialog title={label} open={open} onClosed={onClosed}>
      <form noValidate aria-busy={running} onSubmit={submit}>
        <About address={address} view={view} step={step} refused={problem !== null} />
        {fields
          .filter((field) => isAsked(field, values))
          .map((field) => (
            <DialogFieldInput
              key={field.name}
              field={field}
              value={values[field.name]}
              onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
        {problem && <Refusal problem={problem} onReload={() => void reload().then(() => setProblem(null))} />}
        <div className="qf-dialog-buttons">
          <Button
            type="button"
            buttonStyle="secondary"
            margin={false}
            disabled={running}
            onClick={() => setOpen(false)}
          >
            {say('cancel')}
          </Button>
          <Button
            type="submit"
            margin={false}
            disabled={running}
            extraButtonProps={{ 'data-confirm': step.action }}
          >
            {running ? say('running') : label}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
