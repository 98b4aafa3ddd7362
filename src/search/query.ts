import { cut, partsOf } from './dictionary.ts'
import { fold } from './fold.ts'
import { hanRuns, otherWords, pairsOf, pairTerm, titleTerm } from './terms.ts'

/** Which articles: those under a term, under all of some, or under any of some. */
export type Match = string | { all: Match[] } | { any: Match[] }

/** The smallest part of a query that is asked for on its own: a word, a number, or neighbouring characters. */
export interface Unit {
  /** Folded. */
  text: string
  /** Where it stands as a word. */
  word: Match
  /** Where its characters stand, as a word or across words. */
  literal: Match
  /** Where the words inside it stand, if anywhere. */
  loose: Match
  /** The words inside it. */
  parts: readonly string[]
}

/** What was written without a gap. */
export interface Chunk {
  text: string
  units: Unit[]
  /** Where all of it stands as written. */
  literal: Match
}

export interface Query {
  chunks: Chunk[]
  /** What stood in quotation marks, folded: to be found exactly so. */
  phrases: Chunk[]
}

/** A query longer than this is cut there. */
export const QUERY_LENGTH = 100
/** Further words of a query are not asked for. */
const MOST_UNITS = 8

const QUOTED = /["“”„「」『』]([^"“”„「」『』]*)["“”„「」『』]/gu
const WRITTEN = /(?:\p{N}\.(?=\p{N})|[\p{L}\p{N}\p{Script=Han}])+/gu
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:\.\p{N}+)*/gu
/** Characters that carry no meaning of their own beside other words. */
const PARTICLES = new Set('的了在是和与及或对将为以于把被从到等也都就而并向其这那之所个')

/** Takes apart what a reader typed. Nothing that can be typed is wrong; there may be nothing in it to look for. */
export function parseQuery(typed: string): Query {
  const folded = fold([...typed.slice(0, 4 * QUERY_LENGTH)].slice(0, QUERY_LENGTH).join(''))
  const phrases: Chunk[] = []
  const rest = folded.replace(QUOTED, (_, inside: string) => {
    const text = inside.trim()
    if (hanRuns(text).length + otherWords(text).length > 0) phrases.push(chunkOf(text))
    return ' '
  })
  return limited({ chunks: (rest.match(WRITTEN) ?? []).map(chunkOf), phrases })
}

/** Whether there is anything to look for. */
export function isEmpty({ chunks, phrases }: Query): boolean {
  return chunks.length === 0 && phrases.length === 0
}

export const unitsOf = ({ chunks, phrases }: Query): Unit[] =>
  [...chunks, ...phrases].flatMap(({ units }) => units)

/** Articles in which every word stands as a word, or a chunk as it was written. */
export function strictMatch({ chunks, phrases }: Query): Match {
  return all([
    ...chunks.map(({ text, units, literal }) => {
      const words = all(units.map(({ word }) => word))
      return text.length > 2 ? any([words, literal]) : words
    }),
    ...phrases.map(({ literal }) => literal),
  ])
}

/** Articles in which every word stands as a word. */
export function wordsMatch(query: Query): Match {
  return all(unitsOf(query).map(({ word }) => word))
}

/** Articles in which the characters of every word stand together, be it across words. */
export function literalMatch({ chunks, phrases }: Query): Match {
  return all([
    ...chunks.flatMap(({ units }) => units.map(({ literal }) => literal)),
    ...phrases.map(({ literal }) => literal),
  ])
}

/** Articles that have every word in their titles. */
export function titleMatch(query: Query): Match {
  return all(
    unitsOf(query).map(({ text, word }) =>
      typeof word === 'string' && text.length > 1 ? titleTerm(word) : word,
    ),
  )
}

/** Articles in which everything stands as it was written. */
export function adjacentMatch({ chunks, phrases }: Query): Match {
  return all([...chunks, ...phrases].map(({ literal }) => literal))
}

export function all(matches: Match[]): Match {
  const [first, ...rest] = matches
  return first !== undefined && rest.length === 0 ? first : { all: matches }
}

export function any(matches: Match[]): Match {
  const [first, ...rest] = matches
  return first !== undefined && rest.length === 0 ? first : { any: matches }
}

function limited({ chunks, phrases }: Query): Query {
  let left = MOST_UNITS
  const taken = (chunk: Chunk) => {
    const units = chunk.units.slice(0, left)
    left -= units.length
    return units.length === chunk.units.length ? [chunk] : units.length === 0 ? [] : [shortened(chunk, units)]
  }
  return { phrases: phrases.flatMap(taken), chunks: chunks.flatMap(taken) }
}

function shortened({ text }: Chunk, units: Unit[]): Chunk {
  const last = units.at(-1)?.text ?? ''
  return {
    text: text.slice(0, text.indexOf(last) + last.length),
    units,
    literal: all(units.map((unit) => unit.literal)),
  }
}

function chunkOf(text: string): Chunk {
  const units = (text.match(RUN) ?? []).flatMap((run) =>
    hanRuns(run).length > 0 ? hanUnits(run) : [otherUnit(run)],
  )
  const telling = units.filter((unit) => !PARTICLES.has(unit.text))
  return { text, units: telling.length > 0 ? telling : units, literal: standingTogether(text) }
}

function otherUnit(word: string): Unit {
  return { text: word, word, literal: word, loose: word, parts: [] }
}

/** Single characters that follow each other are one unit: a name, or a word the dictionary doesn't know. */
function hanUnits(run: string): Unit[] {
  const units: Unit[] = []
  let loners = ''
  const unite = () => {
    if (loners !== '') units.push(charactersUnit(loners))
    loners = ''
  }
  for (const word of cut(run)) {
    if ([...word].length === 1) {
      loners += word
      continue
    }
    unite()
    units.push(wordUnit(word))
  }
  unite()
  return units
}

function charactersUnit(text: string): Unit {
  const match = standingTogether(text)
  return { text, word: match, literal: match, loose: match, parts: [] }
}

function wordUnit(word: string): Unit {
  const literal = any([word, standingTogether(word)])
  const parts = partsOf(word)
  const loose = parts.length > 0 ? any([word, all(shortest(word, parts))]) : literal
  return { text: word, word, literal, loose, parts }
}

/** Parts that cover the word without one holding another. */
function shortest(word: string, parts: readonly string[]): string[] {
  const own = parts.filter((part) => !parts.some((other) => other !== part && part.includes(other)))
  return own.length > 0 ? own : [word]
}

/** All characters of the text in neighbouring pairs, and its other words. */
function standingTogether(text: string): Match {
  return all([
    ...otherWords(text),
    ...hanRuns(text).flatMap((run): Match[] => {
      const pairs = pairsOf(run)
      return pairs.length === 0 ? [run] : pairs.map((pair) => any([pair, pairTerm(pair)]))
    }),
  ])
}
