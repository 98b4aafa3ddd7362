'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { type CaseView, type DocumentAddress, type Problem, takeAction } from '../casePanel/caseApi.ts'
import type { Step } from '../casePanel/step.ts'
import { stepLabel } from '../casePanel/stepLabel.ts'
import { type Shown, SnapshotView } from '../reading/SnapshotView.tsx'
import { useWords } from '../useWords.ts'
import { About } from './About.tsx'
import { Dialog } from './Dialog.tsx'
import { bodyOf, fieldsOf, type FieldValues, isAsked, missingIn } from './dialogFields.ts'
import { DialogFieldInput } from './DialogFieldInput.tsx'
import { Refusal } from './Refusal.tsx'
import { StepForm } from './StepForm.tsx'
import { heldBy, subjectOf } from './subject.ts'

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
  const [values, setValues] = useState<FieldValues>({ after: 'gone', when: 'publisher' })
  const [now] = useState(() => new Date().toISOString())
  const [open, setOpen] = useState(true)
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [shown, setShown] = useState<Shown>('not yet')
  const label = stepLabel(step, view, locale, say)
  const fields = fieldsOf(step, Boolean(view.case?.cancelling))
  const subject = subjectOf(view, step)
  const held = subject && heldBy(view, step, shown)

  const take = async (): Promise<void> => {
    if (running || held) return
    const missing = missingIn(fields, values)
    if (missing) {
      setProblem({ status: 0, code: 'incomplete', reasons: [{ code: missing, message: say(missing) }] })
      return
    }
    setRunning(true)
    const answer = await takeAction(address, step.action, {
      revision: view.revision,
      ...(step.kind && { kind: step.kind }),
      ...bodyOf(fields, values),
    })
    if (answer.ok) {
      toast.success(say('done', { action: label }))
      // What stands behind the dialog is of now before it can be seen again.
      await reload()
      setOpen(false)
    } else setProblem(answer.problem)
    setRunning(false)
  }

  return (
    <Dialog title={label} open={open} wide={subject !== null} onClosed={onClosed}>
      <div className={subject ? 'qf-decide' : undefined}>
        {subject && <SnapshotView address={address} {...subject} onShown={setShown} />}
        <StepForm {...{ step, label, running, held }} onCancel={() => setOpen(false)} onTake={take}>
          <About view={view} step={step} values={values} refused={problem !== null} />
          {fields
            .filter((field) => isAsked(field, values))
            .map((field) => (
              <DialogFieldInput
                key={field.name}
                {...{ field, view, now }}
                value={values[field.name]}
                onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
              />
            ))}
          {problem && (
            <Refusal problem={problem} onReload={() => void reload().then(() => setProblem(null))} />
          )}
        </StepForm>
      </div>
    </Dialog>
  )
}
