import type { Rule } from './rule.ts'

/** Only the role that the flow names for this step may take it. */
export const hasRole: Rule = ({ actor, state }, _, row) => {
  const role = row.role(state)
  return actor.roles.includes(role) ? null : { code: 'wrong-role', detail: { role } }
}
