import { AFTER_WITHDRAWAL } from '../events.ts'
import { isWithdrawal } from '../situation.ts'
import type { Rule } from './rule.ts'

/** A withdrawal says what the public sees instead; a redirect says where to, and that must be public. */
export const withdrawalLeadsSomewhere: Rule = ({ document, replacementIsPublic }, command) => {
  if (!isWithdrawal(command)) return null
  const { after = 'gone', replacedBy } = command
  if (!AFTER_WITHDRAWAL.includes(after)) return { code: 'after-unfit' }
  if (after !== 'redirect') return null
  if (!replacedBy?.trim()) return { code: 'replacement-required' }
  return replacementIsPublic && replacedBy !== document.id ? null : { code: 'replacement-not-public' }
}
