'use client'
import { Button, useFormProcessing } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'
import type { CaseView } from './caseApi.ts'
import { isGrave, type Step, stepsIn } from './step.ts'
import { stepLabel } from './stepLabel.ts'

interface StepButtonsProps {
  view: CaseView
  /** A submission freezes what is saved: while something is not, there is nothing to press. */
  unsaved: boolean
  onOpen: (step: Step) => void
}

/** A button for each step that the person can take; those that undo something stand apart. */
export function StepButtons({ view, unsaved, onOpen }: StepButtonsProps) {
  const { locale, say } = useWords()
  const saving = useFormProcessing()
  const steps = stepsIn(view)
  const button = (step: Step) => (
    <Button
      key={`${step.action} ${step.kind ?? ''}`}
      type="button"
      margin={false}
      {...(isGrave(step) && { className: 'qf-grave' })}
      buttonStyle={isMain(view, step) ? 'primary' : 'secondary'}
      disabled={saving || (unsaved && step.action === 'submit')}
      extraButtonProps={{
        'data-action': step.action,
        'data-kind': step.kind ?? undefined,
        'aria-haspopup': 'dialog',
      }}
      onClick={() => onOpen(step)}
    >
      {stepLabel(step, view, locale, say)}
    </Button>
  )
  const grave = steps.filter(isGrave)
  return (
    <>
      {steps.filter((step) => !isGrave(step)).map(button)}
      {grave.length > 0 && (
        <span className="qf-apart" role="group" aria-label={say('undoing')}>
          {grave.map(button)}
        </span>
      )}
    </>
  )
}

/** What the document waits for from this person. */
function isMain(view: CaseView, step: Step): boolean {
  return step.action === view.awaits.action && !isGrave(step)
}
