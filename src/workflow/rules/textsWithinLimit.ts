import type { Rule } from './rule.ts'

/** In characters. The ledger keeps these texts for ever, so they stay remarks. */
export const TEXT_LIMIT = 2000

export const textsWithinLimit: Rule = (_, { comment, reason, correctionNote, minutes, replacedBy }) => {
  const texts = { comment, reason, correctionNote, minutes, replacedBy }
  const long = Object.entries(texts).find(([, text]) => (text?.length ?? 0) > TEXT_LIMIT)
  return long ? { code: 'text-too-long', detail: { field: long[0], limit: TEXT_LIMIT } } : null
}
