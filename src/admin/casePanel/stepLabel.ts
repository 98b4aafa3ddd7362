import { ACTION_LABELS } from '../../messages/workflow.ts'
import type { Locale } from '../../messages/locale.ts'
import type { Say } from '../words.ts'
import type { CaseView } from './caseApi.ts'
import type { Step } from './step.ts'

/** What a step's button says. Of two who cancel a schedule, the first asks and the second agrees. */
export function stepLabel({ action, kind }: Step, view: CaseView, locale: Locale, say: Say): string {
  if (kind) return say(`submit.${kind}`)
  if (action === 'cancel-schedule') return say(view.case?.cancelling ? 'cancel.agree' : 'cancel.ask')
  if (action === 'release' && view.case?.kind === 'withdraw') return say('release.withdraw')
  return ACTION_LABELS[action][locale]
}
