import type { Rule } from './rule.ts'

/** A correction that the public is told of says what was corrected. */
export const majorIsExplained: Rule = (_, { kind, major, correctionNote }) =>
  kind === 'correct' && major === true && !correctionNote?.trim() ? { code: 'note-required' } : null
