import type { Rule } from './rule.ts'

/** A correction that changes nothing would only wear out its signers. */
export const somethingChanged: Rule = ({ state, draft }, { kind }) =>
  kind !== 'withdraw' && state.live?.digest === draft.digest ? { code: 'nothing-changed' } : null
