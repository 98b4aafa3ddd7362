import type { Rule } from './rule.ts'

/** Who sends something back says why. */
export const needsComment: Rule = (_, { comment }) => (comment?.trim() ? null : { code: 'comment-required' })
