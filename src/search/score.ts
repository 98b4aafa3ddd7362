import { countOf, type Needle } from './needles.ts'
import type { SearchedFields } from './terms.ts'

/**
 * BM25F with fixed lengths: a field weighs so much for each time, less the longer it is than is common, and what
 * comes again and again counts less and less. Fixed, so that an article's score doesn't change when others come.
 */
const FIELDS = [
  { name: 'title', weight: 6, common: 20, byLength: 0.3 },
  { name: 'labels', weight: 2.5, common: 40, byLength: 0.3 },
  { name: 'body', weight: 1, common: 800, byLength: 0.6 },
] as const satisfies readonly {
  name: keyof SearchedFields
  weight: number
  common: number
  byLength: number
}[]

const SATURATION = 1.6
/** Counting further would change nothing that matters. */
const MOST = 20

/** How well an article answers, from its folded fields; rounded, so that it can stand in a cursor. */
export function scoreOf(folded: SearchedFields, needles: readonly Needle[]): number {
  const factors = FIELDS.map(({ name, weight, common, byLength }) => {
    const text = folded[name]
    return { text, each: weight / (1 - byLength + (byLength * text.length) / common) }
  })
  let score = 0
  for (const { text: needle, weight } of needles) {
    const found = factors.reduce((sum, { text, each }) => sum + each * countOf(text, needle, MOST), 0)
    score += (weight * found) / (found + SATURATION)
  }
  return Math.round(score * 1000) / 1000
}

/**
 * How much a term says, in steps of a half: neither one article more nor a count that is a little old changes it.
 * @param having in how many articles it stands
 * @param among of how many
 */
export function rarityOf(having: number, among: number): number {
  const exact = Math.log2(1 + (among + 1) / (having + 1))
  return Math.max(0.5, Math.round(exact * 2) / 2)
}
