import type { Rule } from './rule.ts'

/** Nobody takes two steps of one case: no two stages are the same person's. */
export const notTwice: Rule = ({ actor, state }) => {
  const act = state.case?.acts.find(({ by, type }) => by.id === actor.id && type !== 'submitted')
  return act ? { code: 'already-acted', detail: { act: act.type } } : null
}
