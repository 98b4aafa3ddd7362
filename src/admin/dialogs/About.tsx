'use client'
import type { AdminWord } from '../../messages/admin.ts'
import { deskTime } from '../../messages/time.ts'
import type { CaseView } from '../casePanel/caseApi.ts'
import type { Step } from '../casePanel/step.ts'
import { useWords } from '../useWords.ts'
import type { FieldValues } from './dialogFields.ts'
import { Afterwards } from './Afterwards.tsx'
import { Decided } from './Decided.tsx'

interface AboutProps {
  view: CaseView
  step: Step
  values: FieldValues
  /** Then the refusal says what is wrong, and this does not say it twice. */
  refused: boolean
}

/** What a step does, who decided what before it, and what the public will see of it. */
export function About({ view, step, values, refused }: AboutProps) {
  const { locale, say } = useWords()
  const atOnce = step.action === 'withdraw-now'
  // What is taken down at once is the public text, not the one under way.
  const { withdrawal, correction, cancelling, acts } = (atOnce ? null : view.case) ?? {}
  const unfit = step.action === 'submit' && step.kind !== 'withdraw' && !refused ? view.unfit : []
  const asked = step.action === 'cancel-schedule' ? cancelling : null
  const emergency = step.action === 'ratify' ? view.emergency : null
  const told = ({ by, at, reason }: NonNullable<typeof asked>) => ({
    ...{ name: by.name, reason },
    time: deskTime(at, locale),
  })
  return (
    <>
      <p>{say(explanation(view, step))}</p>
      {asked && <p className="qf-warning">{say('cancelling', told(asked))}</p>}
      {emergency && (
        <>
          <p className="qf-warning">{say('emergency', told(emergency))}</p>
          <Afterwards after={emergency.after} replacement={view.replacement} />
        </>
      )}
      {withdrawal && (
        <>
          <p>{say('withdrawal', { reason: withdrawal.reason })}</p>
          <Afterwards after={withdrawal.after} replacement={view.replacement} />
        </>
      )}
      {correction && (
        <p>{say(correction.major ? 'said.major' : 'said.correction', { note: correction.note })}</p>
      )}
      {acts && <Decided acts={acts} />}
      {atOnce && view.case && <p className="qf-warning">{say('endsCase')}</p>}
      {takesDown(step) && <PublicSees values={values} />}
      {unfit.length > 0 && (
        <div className="qf-refusal">
          <p>{say('unfit')}</p>
          <ul>
            {unfit.map(({ message }, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function takesDown({ action, kind }: Step): boolean {
  return action === 'withdraw-now' || (action === 'submit' && kind === 'withdraw')
}

/** What stands in the text's place once it is taken down, in the words as they are being typed. */
function PublicSees({ values }: { values: FieldValues }) {
  const { say } = useWords()
  const after = values.after === 'notice' || values.after === 'redirect' ? values.after : 'gone'
  const reason = typeof values.reason === 'string' && values.reason !== '' ? values.reason : '……'
  return (
    <p className="qf-public" data-testid="public-sees" aria-live="polite">
      {say(`sees.${after}`, { reason })}
    </p>
  )
}

function explanation(view: CaseView, { action, kind }: Step): AdminWord {
  if (action === 'submit') return `about.submit.${kind ?? 'publish'}`
  if (view.case?.kind === 'withdraw' && (action === 'pass' || action === 'sign' || action === 'release'))
    return `about.${action}.withdraw`
  if (action === 'cancel-schedule' && view.case?.cancelling) return 'about.cancel-schedule.agree'
  return `about.${action}`
}
