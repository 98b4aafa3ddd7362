import { cut, partsOf } from './dictionary.ts'
import { fold } from './fold.ts'

/** What of an article is searched; each field weighs differently. */
export interface SearchedFields {
  title: string
  /** Kicker, subtitle, keywords, district, series, source. */
  labels: string
  /** Summary, editor's note and text. */
  body: string
}

/**
 * Signs that set the kinds of terms apart. No letter, digit or Chinese character is among them, so that no word of
 * a text can be taken for another kind.
 */
const IN_TITLE = '¶'
const PAIR = '§'
const FACET = '¤'

/** Radicals as such (⺀) are signs and no characters: the index would take them for gaps between words. */
const HAN = /(?:(?=[\p{L}\p{N}])\p{Script=Han})+/gu
/** Words in other scripts, and numbers: 20.5 and 5g are one each. */
const OTHER = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:\.\p{N}+)*/gu

export type FacetName = 'district' | 'districtId' | 'series' | 'seriesId'

export const titleTerm = (word: string): string => IN_TITLE + word
/** Two neighbouring characters that are no word there. */
export const pairTerm = (pair: string): string => PAIR + pair
/** A facet's value may be any text. */
export const facetTerm = (name: FacetName, value: string): string =>
  `${FACET}${name}${Buffer.from(value).toString('hex')}`

export function foldFields({ title, labels, body }: SearchedFields): SearchedFields {
  return { title: fold(title), labels: fold(labels), body: fold(body) }
}

/** The runs of Chinese characters in a folded text. */
export function hanRuns(folded: string): string[] {
  return folded.match(HAN) ?? []
}

/** The words in other scripts, and the numbers, of a folded text. */
export function otherWords(folded: string): string[] {
  return folded.match(OTHER) ?? []
}

/** Every pair of neighbouring characters of a run. */
export function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character)
}

/**
 * The terms under which an article is found, each once: its words, the words inside longer ones, every Chinese
 * character, every pair of neighbours that is no word there, and words, numbers and facets.
 */
export function indexTerms(
  folded: SearchedFields,
  facets: readonly (readonly [FacetName, string])[] = [],
): string[] {
  const terms = new Set<string>()
  const add = (word: string) => void terms.add(word)
  eachWord(folded.title, hanRuns(folded.title), (word) => {
    add(word)
    add(titleTerm(word))
  })
  const text = `${folded.title}\n${folded.labels}\n${folded.body}`
  const runs = hanRuns(text)
  eachWord(text, runs, add)
  for (const run of runs) {
    let before = ''
    for (const character of run) {
      add(character)
      const pair = before + character
      if (before !== '' && !terms.has(pair)) add(pairTerm(pair))
      before = character
    }
  }
  for (const [name, value] of facets) terms.add(facetTerm(name, value))
  return [...terms]
}

/** Words of a folded text, given its runs, with the words inside them; no single Chinese characters. */
function eachWord(folded: string, runs: readonly string[], use: (word: string) => void): void {
  otherWords(folded).forEach(use)
  for (const word of cut(runs.join(' '))) {
    if (word.length < 2) continue
    use(word)
    if (word.length > 2) partsOf(word).forEach(use)
  }
}
