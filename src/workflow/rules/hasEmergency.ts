import type { Rule } from './rule.ts'

export const hasEmergency: Rule = ({ state }) => (state.emergency ? null : { code: 'nothing-to-ratify' })
