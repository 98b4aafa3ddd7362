import { AFTER_WITHDRAWAL } from '../events.ts'
import type { Rule } from './rule.ts'

/** A withdrawal says what the public sees instead; a redirect says where to. */
export const withdrawalLeadsSomewhere: Rule = (_, { kind, after = 'gone', replacedBy }) => {
  if (kind !== 'withdraw') return null
  if (!AFTER_WITHDRAWAL.includes(after)) return { code: 'after-unfit' }
  return after === 'redirect' && !replacedBy?.trim() ? { code: 'replacement-required' } : null
}
