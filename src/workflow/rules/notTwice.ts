import type { Rule } from './rule.ts'

/**
 * Nobody takes two steps of one case: no two stages are the same person's. Who revoked a signature may still
 * send the text back, which is what that signature now comes to.
 */
export const notTwice: Rule = ({ actor, state }, { action }) => {
  const act = state.case?.acts.find(
    ({ by, type, revoked }) =>
      by.id === actor.id && type !== 'submitted' && !(revoked !== undefined && action === 'return'),
  )
  return act ? { code: 'already-acted', detail: { act: act.type } } : null
}
