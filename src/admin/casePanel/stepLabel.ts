import { ACTION_LABELS } from '../../messages/workflow.ts'
import type { Locale } from '../../messages/locale.ts'
import type { Say } from '../words.ts'
import type { Step } from './step.ts'

/** What a step's button says. */
export function stepLabel({ action, kind }: Step, locale: Locale, say: Say): string {
  return kind ? say(`submit.${kind}`) : ACTION_LABELS[action][locale]
}
