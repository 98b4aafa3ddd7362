import { type Query, unitsOf } from './query.ts'

/** A folded text to count and to mark in an article. */
export interface Needle {
  text: string
  /** How much finding it says, by how rare it is. */
  weight: number
  /** Whether to show where it stands: 年 beside 1998 counts, but would be marked all over. */
  isShown: boolean
}

/** How far words that stand as they were typed count more than the same words apart. */
const TOGETHER = 0.7
/** How much a word inside a word of the query counts. */
const PART = 0.3

/**
 * What to look for in the articles found: every word, what was written together, and, where `loosely`, the words
 * inside longer ones.
 * @param rarity how much it says that an article has this text
 */
export function needlesOf(query: Query, rarity: (text: string) => number, loosely: boolean): Needle[] {
  const chunks = [...query.chunks, ...query.phrases]
  const needles = new Map<string, Needle>()
  const add = (text: string, weight: number, isShown = true) => {
    if (!needles.has(text)) needles.set(text, { text, weight, isShown })
  }
  for (const { text, units } of chunks) {
    for (const unit of units) add(unit.text, rarity(unit.text), unit.text.length > 1 || unit.text === text)
  }
  for (const { text, units } of chunks) {
    add(text, TOGETHER * units.reduce((sum, unit) => sum + rarity(unit.text), 0))
  }
  if (loosely)
    for (const { parts } of unitsOf(query)) for (const part of parts) add(part, PART * rarity(part))
  return [...needles.values()]
}

/** The places of a needle in a folded text. A word of letters or digits stands alone: 19 is not in 1998. */
export function* placesOf(text: string, needle: string): Generator<number> {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
    if (standsAlone(text, at, at + needle.length)) yield at
  }
}

/** How often a needle stands in a folded text, counted up to `most`. */
export function countOf(text: string, needle: string, most: number): number {
  let count = 0
  const places = placesOf(text, needle)
  while (count < most && !places.next().done) count++
  return count
}

function standsAlone(text: string, from: number, to: number): boolean {
  return !continues(text, from - 1, from) && !continues(text, to - 1, to)
}

/** Whether the two units belong to one word in letters or digits. */
function continues(text: string, before: number, after: number): boolean {
  return isWordUnit(text.charCodeAt(before)) && isWordUnit(text.charCodeAt(after))
}

/** An ASCII letter or digit; folding has left no capitals. */
function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a)
}
