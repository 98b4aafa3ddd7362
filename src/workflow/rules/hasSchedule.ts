import type { Rule } from './rule.ts'

export const hasSchedule: Rule = ({ state }) =>
  state.case && !state.case.schedule ? { code: 'no-schedule' } : null
