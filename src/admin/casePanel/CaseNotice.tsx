import type { CaseView } from './caseApi.ts'
import { ROLE_NAMES } from '../../messages/workflow.ts'
import type { Locale } from '../../messages/locale.ts'
import { useWords } from '../useWords.ts'
import { deskTime } from '../../messages/time.ts'
import type { Say } from '../words.ts'
import { stepsIn } from './step.ts'

/** Under the buttons: who has the document, how to get it back, and why nothing can be done. */
export function CaseNotice({ view, unsaved }: { view: CaseView; unsaved: boolean }) {
  const { locale, say } = useWords()
  const sentences = view.case ? openCase(view, locale, say) : lastReturn(view, say)
  return (
    <div className="qf-notice" role="status">
      {unsaved && stepsIn(view).length > 0 && <p>{say('unsaved')}</p>}
      {[...sentences, ...whyNothing(view)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

function openCase(view: CaseView, locale: Locale, say: Say): string[] {
  const open = view.case
  if (!open) return []
  const mayRecall = view.actions.some(({ action, allowed }) => action === 'recall' && allowed)
  const name = open.submittedBy.name
  return [
    say('waitsFor', {
      name,
      time: deskTime(open.submittedAt, locale),
      role: view.awaits.roles.map((role) => ROLE_NAMES[role][locale]).join(' / '),
    }),
    open.state === 'signed' ? say('frozenSigned') : mayRecall ? say('frozenMine') : say('frozen', { name }),
  ]
}

/** What the last reviewer or signer asked for, until it is submitted again. */
function lastReturn(view: CaseView, say: Say): string[] {
  const last = view.timeline.at(-1)
  if (last?.type !== 'returned') return []
  return [say('returned', { name: last.by.name, comment: last.comment ?? '' })]
}

function whyNothing(view: CaseView): string[] {
  if (stepsIn(view).length > 0) return []
  const awaited = view.actions.find(({ action }) => action === view.awaits.action)
  const reasons = awaited?.reasons ?? []
  // To whom the step does not belong, nothing else about it matters.
  const foreign = reasons.filter(({ code }) => code === 'wrong-role')
  return (foreign.length > 0 ? foreign : reasons).map(({ message }) => message)
}
