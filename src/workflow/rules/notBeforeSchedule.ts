import type { Rule } from './rule.ts'

/** A signature that names a time is no consent to an earlier one. */
export const notBeforeSchedule: Rule = ({ state, now }) => {
  const at = state.case?.schedule?.at
  return at !== undefined && at > now ? { code: 'scheduled', detail: { time: at } } : null
}
