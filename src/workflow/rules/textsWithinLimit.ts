import type { Rule } from './rule.ts'

/** In characters. The ledger keeps these texts for ever, so they stay remarks. */
export const TEXT_LIMIT = 2000

const TEXTS = ['comment', 'reason', 'correctionNote', 'minutes', 'replacedBy'] as const

export const textsWithinLimit: Rule = (_, command) => {
  const long = TEXTS.filter((field) => (command[field]?.length ?? 0) > TEXT_LIMIT)
  return long.length > 0
    ? { code: 'text-too-long', detail: { field: long.join('|'), limit: TEXT_LIMIT } }
    : null
}

/** Half of a character pair has no form that could be hashed and kept. */
export const textsAreWhole: Rule = (_, command) => {
  const broken = TEXTS.filter((field) => command[field]?.isWellFormed() === false)
  return broken.length > 0 ? { code: 'text-broken', detail: { field: broken.join('|') } } : null
}
