import type { Rule } from './rule.ts'

export const isPublic: Rule = ({ state }) => (state.live ? null : { code: 'not-public' })
