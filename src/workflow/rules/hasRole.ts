import type { Rule } from './rule.ts'

/** Only the roles that the flow names for this step may take it. */
export const hasRole: Rule = ({ actor, state }, _, row) => {
  const roles = row.roles(state)
  return roles.some((role) => actor.roles.includes(role))
    ? null
    : { code: 'wrong-role', detail: { role: roles.join('|') } }
}
