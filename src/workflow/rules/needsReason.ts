import type { Rule } from './rule.ts'

/** What undoes a decision says why. Who only agrees to a cancellation may leave it at that. */
export const needsReason: Rule = ({ state }, { action, reason }) => {
  const agrees = action === 'cancel-schedule' && state.case?.cancelling
  return reason?.trim() || agrees ? null : { code: 'reason-required' }
}
