import type { Rule } from './rule.ts'

/** An editor who is limited to districts submits only what belongs to them. */
export const onlyOwnDistricts: Rule = ({ actor, draft }) => {
  if (actor.districts.length === 0 || draft.scope === 'shared') return null
  const own = draft.scope !== 'desk' && actor.districts.includes(draft.scope.district)
  return own ? null : { code: 'outside-districts' }
}
