'use client'
import { ACTION_LABELS, ROLE_NAMES } from '../../messages/workflow.ts'
import type { Locale } from '../../messages/locale.ts'
import { useWords } from '../useWords.ts'
import { deskTime } from '../../messages/time.ts'
import type { Say } from '../words.ts'
import type { CaseView } from './caseApi.ts'
import { stepsIn, withheldFrom } from './step.ts'

/** Under the buttons: who has the document, how to get it back, and why nothing can be done. */
export function CaseNotice({ view, unsaved }: { view: CaseView; unsaved: boolean }) {
  const { locale, say } = useWords()
  const sentences = openCase(view, locale, say)
  const urgent = [...urgentIn(view, locale, say), ...(view.case ? [] : lastReturn(view, say))]
  return (
    <div className="qf-notice" role="status">
      {urgent.map((sentence) => (
        <p key={sentence} className="qf-urgent">
          {sentence}
        </p>
      ))}
      {unsaved && stepsIn(view).length > 0 && <p>{say('unsaved')}</p>}
      {[...sentences, ...whyNothing(view)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Withheld view={view} />
    </div>
  )
}

/** What somebody must look at: an emergency, a schedule that does not fire, one that is to be cancelled. */
function urgentIn(view: CaseView, locale: Locale, say: Say): string[] {
  const { emergency, blocked } = view
  const cancelling = view.case?.cancelling
  const told = ({ by, at, reason }: { by: { name: string }; at: string; reason: string }) => ({
    name: by.name,
    time: deskTime(at, locale),
    reason,
  })
  return [
    ...(emergency ? [say('emergency', told(emergency))] : []),
    ...(blocked.length > 0
      ? [say('blocked', { reasons: blocked.map(({ message }) => message).join('') })]
      : []),
    ...(cancelling ? [say('cancelling', told(cancelling))] : []),
  ]
}

function openCase(view: CaseView, locale: Locale, say: Say): string[] {
  const open = view.case
  if (!open) return []
  const mayRecall = view.actions.some(({ action, allowed }) => action === 'recall' && allowed)
  const name = open.submittedBy.name
  const scheduled = open.schedule && view.blocked.length === 0
  return [
    ...(scheduled ? [scheduledSentence(open, locale, say)] : []),
    say(scheduled ? 'submittedBy' : 'waitsFor', {
      name,
      time: deskTime(open.submittedAt, locale),
      role: view.awaits.roles.map((role) => ROLE_NAMES[role][locale]).join(' / '),
    }),
    open.state === 'signed' ? say('frozenSigned') : mayRecall ? say('frozenMine') : say('frozen', { name }),
  ]
}

function scheduledSentence(open: NonNullable<CaseView['case']>, locale: Locale, say: Say): string {
  const { at, ordered } = open.schedule ?? { at: '', ordered: 0 }
  const name = open.acts.find(({ seq }) => seq === ordered)?.by.name ?? ''
  const word = open.kind === 'withdraw' ? 'scheduledWithdrawal' : 'scheduledRelease'
  return say(word, { time: deskTime(at, locale), name })
}

/** What the last reviewer or signer asked for, until it is submitted again. */
function lastReturn(view: CaseView, say: Say): string[] {
  const last = view.timeline.at(-1)
  if (last?.type !== 'returned') return []
  return [say('returned', { name: last.by.name, comment: last.comment ?? '' })]
}

function whyNothing(view: CaseView): string[] {
  // What is released by itself waits for nobody.
  const byItself = view.case?.schedule && view.blocked.length === 0
  if (stepsIn(view).length > 0 || byItself) return []
  const awaited = view.actions.find(({ action }) => action === view.awaits.action)
  const reasons = awaited?.reasons ?? []
  // To whom the step does not belong, nothing else about it matters.
  const foreign = reasons.filter(({ code }) => code === 'wrong-role')
  return (foreign.length > 0 ? foreign : reasons).map(({ message }) => message)
}

/** Why a step that the person might look for is not offered, where the sentences above have not said it. */
function Withheld({ view }: { view: CaseView }) {
  const { locale, say } = useWords()
  const withheld = withheldFrom(view)
  if (withheld.length === 0 || stepsIn(view).length === 0) return null
  return (
    <details className="qf-withheld">
      <summary>{say('withheld')}</summary>
      <ul>
        {withheld.map(({ action, reasons }) => (
          <li key={action}>
            <strong>{ACTION_LABELS[action][locale]}</strong>：{reasons.join(' ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
