import type { Chunk } from './query.ts'
import { hanRuns } from './terms.ts'

/** A piece of what was typed that may be a mistyped word, and what stands around it. */
export interface Suspect {
  before: string
  text: string
  after: string
}

/** A longer chunk is no typing mistake, or too much of one. */
const LONGEST_CHUNK = 16
const LONGEST_WORD = 4

/**
 * The pieces of a chunk that may be meant as one word, the most telling first: those with a character that is left
 * over between the words, or with a word that stands in no article, as mistyped ones mostly are. Known words are
 * taken whole or not at all.
 * @param isKnown whether a unit stands anywhere
 */
export function suspectsIn({ text, units }: Chunk, isKnown: (unit: string) => boolean): Suspect[] {
  const characters = [...text]
  if (characters.length > LONGEST_CHUNK || hanRuns(text)[0] !== text) return []
  const known = knownWords(text, units, isKnown)
  const odd = new Set(
    [...characters.keys()].filter((place) => !known.some(([from, to]) => place >= from && place < to)),
  )
  const suspects: (Suspect & { odd: number })[] = []
  for (let length = Math.min(LONGEST_WORD, characters.length); length >= 2; length--) {
    for (let start = 0; start + length <= characters.length; start++) {
      const inside = characters.slice(start, start + length)
      const count = inside.filter((_, index) => odd.has(start + index)).length
      if (count === 0 || splits(known, start) || splits(known, start + length)) continue
      const before = characters.slice(0, start).join('')
      suspects.push({
        before,
        text: inside.join(''),
        after: characters.slice(start + length).join(''),
        odd: count,
      })
    }
  }
  return suspects.sort(
    (a, b) => b.odd / b.text.length - a.odd / a.text.length || b.text.length - a.text.length,
  )
}

/** Where the known words of the chunk stand, by characters. */
function knownWords(
  text: string,
  units: Chunk['units'],
  isKnown: (unit: string) => boolean,
): [from: number, to: number][] {
  const places: [number, number][] = []
  let from = 0
  for (const { text: unit, word } of units) {
    const at = text.indexOf(unit, from)
    if (at === -1) continue
    from = at + unit.length
    const start = [...text.slice(0, at)].length
    if (typeof word === 'string' && unit.length > 1 && isKnown(unit))
      places.push([start, start + [...unit].length])
  }
  return places
}

/** Whether a piece that begins or ends here would have half a known word. */
function splits(known: readonly [from: number, to: number][], place: number): boolean {
  return known.some(([from, to]) => place > from && place < to)
}
