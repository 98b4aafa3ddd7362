'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode, SubmitEvent } from 'react'
import type { AdminWord } from '../../messages/admin.ts'
import { isGrave, type Step } from '../casePanel/step.ts'
import { useWords } from '../useWords.ts'

interface StepFormProps {
  step: Step
  label: string
  running: boolean
  /** Why it can't be taken yet, whatever is filled in. */
  held: AdminWord | null
  onCancel: () => void
  onTake: () => Promise<void>
  children: ReactNode
}

/** The form of a step: its fields, and the two ways out of it. */
export function StepForm({ step, label, running, held, onCancel, onTake, children }: StepFormProps) {
  const { say } = useWords()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    // React's events rise through a portal: Payload's form must not take this for its own submission.
    event.stopPropagation()
    void onTake()
  }
  return (
    <form className="qf-step" noValidate aria-busy={running} onSubmit={submit}>
      {children}
      {held && (
        <p className="qf-faint" data-testid="held" aria-live="polite">
          {say(held)}
        </p>
      )}
      <div className="qf-dialog-buttons">
        <Button type="button" buttonStyle="secondary" margin={false} disabled={running} onClick={onCancel}>
          {say('cancel')}
        </Button>
        <Button
          type="submit"
          margin={false}
          disabled={running || held !== null}
          {...(isGrave(step) && { className: 'qf-grave' })}
          extraButtonProps={{ 'data-confirm': step.action }}
        >
          {running ? say('running') : label}
        </Button>
      </div>
    </form>
  )
}
