import type { Rule } from './rule.ts'

/** A withdrawal says why (撤稿要有情况说明). */
export const withdrawalIsReasoned: Rule = (_, { kind, reason }) =>
  kind === 'withdraw' && !reason?.trim() ? { code: 'reason-required' } : null
