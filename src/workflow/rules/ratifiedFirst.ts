import type { Rule } from './rule.ts'

/** An emergency withdrawal stays open until somebody else agreed to it, so nothing new begins before. */
export const ratifiedFirst: Rule = ({ state }) => (state.emergency ? { code: 'unratified' } : null)
