import { simplified } from './simplify.ts'

/** A text as the search compares it, and where each of its UTF-16 units came from. */
export interface Folded {
  text: string
  /** `starts[i]`: the index in the original where the code point begins that unit `i` was made of. */
  starts: Uint32Array
  /** `ends[i]`: the index in the original where that code point ends. */
  ends: Uint32Array
}

/** The comma of `1,210`: between a digit and exactly three more. */
const SEPARATORS = /(?<=\d),(?=\d{3}(?!\d))/g
const MARKS = /\p{Mn}+/gu
/** Folded code points other than ASCII and the common Chinese characters; there are not many. */
const known = new Map<string, string>()
const KNOWN_LIMIT = 20_000

/**
 * The form in which texts and queries meet: full width as half width, compatibility forms as plain ones, no
 * accents, lower case, traditional characters as simplified ones, and numbers without thousands separators.
 * Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index += sizeAt(text, index)) folded += foldedAt(text, index)
  return simplified(folded.replace(SEPARATORS, ''))
}

/** As {@link fold}, with the way back to the original text. */
export function foldWithOffsets(text: string): Folded {
  const points = simplifiedPoints(withoutSeparators(foldedPoints(text)))
  const length = points.reduce((sum, { folded }) => sum + folded.length, 0)
  const starts = new Uint32Array(length)
  const ends = new Uint32Array(length)
  let unit = 0
  for (const { folded, start, end } of points) {
    for (let rest = folded.length; rest > 0; rest--, unit++) {
      starts[unit] = start
      ends[unit] = end
    }
  }
  return { text: points.map(({ folded }) => folded).join(''), starts, ends }
}

/** A folded code point, and the place of the one that it was made of. */
interface Point {
  folded: string
  start: number
  end: number
}

function foldedPoints(text: string): Point[] {
  const points: Point[] = []
  for (let index = 0; index < text.length; index += sizeAt(text, index)) {
    const end = index + sizeAt(text, index)
    for (const folded of foldedAt(text, index)) points.push({ folded, start: index, end })
  }
  return points
}

function withoutSeparators(points: Point[]): Point[] {
  const text = points.map(({ folded }) => (folded.length === 1 ? folded : ' ')).join('')
  const separators = new Set([...text.matchAll(SEPARATORS)].map(({ index }) => index))
  return separators.size === 0 ? points : points.filter((_, index) => !separators.has(index))
}

function simplifiedPoints(points: Point[]): Point[] {
  const converted = [...simplified(points.map(({ folded }) => folded).join(''))]
  return points.map((point, index) => ({ ...point, folded: converted[index] ?? point.folded }))
}

function sizeAt(text: string, index: number): 1 | 2 {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

function foldedAt(text: string, index: number): string {
  const unit = text.charCodeAt(index)
  const character = text.slice(index, index + sizeAt(text, index))
  if (unit >= 0x4e00 && unit <= 0x9fff) return character
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? character.toLowerCase() : character
  const before = known.get(character)
  if (before !== undefined) return before
  const folded = plain(character)
  if (known.size >= KNOWN_LIMIT) known.clear()
  known.set(character, folded)
  return folded
}

/** Twice, since a lower-case form may itself have a compatibility form. */
function plain(character: string): string {
  const once = (text: string) => text.normalize('NFKD').replace(MARKS, '').toLowerCase()
  return once(once(character))
}
