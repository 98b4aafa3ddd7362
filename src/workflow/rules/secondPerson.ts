import type { Rule } from './rule.ts'

/** What one person undid, somebody else agrees to. */
export const secondPerson: Rule = ({ actor, state }) => {
  const first = state.case?.cancelling ?? state.emergency
  return first?.by.id === actor.id ? { code: 'second-person' } : null
}
