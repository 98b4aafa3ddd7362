import { type Chunk, parseQuery, type Query, strictMatch, wordsMatch } from '../search/query.ts'
import { soundOf, soundTyped } from '../search/sound.ts'
import { suspectsIn } from '../search/spelling.ts'
import type { Filter } from './searchFilter.ts'
import type { IndexReader } from './searchMatch.ts'
import type { WordReader } from './searchWords.ts'

/** Further guesses are not tried: a query that is wrong all over is no typing mistake. */
const MOST_TRIED = 12
/** More words than this are no typing mistake, and would take long to try. */
const MOST_CHUNKS = 4
/** What was found under more characters than this was meant so. */
const LONGEST_IN_DOUBT = 6
/** Pieces of a query that are looked at. */
const MOST_SUSPECTS = 8
/** A word that stands in so many articles is meant as it was typed. */
const ENOUGH = 3
/** Where the query as typed finds something, a suggestion must find so many times more. */
const TIMES_BETTER = 3
/** Counting on would not change which guess is the best. */
const MOST_COUNTED = 50

/**
 * What the reader may have meant where nothing was found: the query with one word in each unknown chunk exchanged
 * for one that sounds the same (also where it was typed in pinyin), else for one that differs in a character.
 * @returns null where no such query finds anything
 */
export function suggesting(index: IndexReader, words: WordReader) {
  return (query: Query, filter: Filter, foundAsTyped: number): string | null => {
    let tried = 0
    const count = (text: string) => index.count(wordsMatch(parseQuery(text)), filter, MOST_COUNTED)
    const tryOut = (text: string) => (tried++ < MOST_TRIED ? count(text) : 0)
    const chunks = [...query.phrases, ...query.chunks]
    if (chunks.length > MOST_CHUNKS) return null
    if (foundAsTyped > 0 && chunks.some(({ text }) => text.length > LONGEST_IN_DOUBT)) return null
    const meant = (oneChunk(chunks) ?? chunks).map((chunk) => {
      const isThere = index.count(strictMatch({ chunks: [chunk], phrases: [] }), filter, ENOUGH) >= ENOUGH
      return isThere ? chunk.text : (bestOf(guessesFor(chunk, index, words, filter), tryOut) ?? chunk.text)
    })
    const text = meant.join(' ')
    const isAnother = text !== chunks.map((chunk) => chunk.text).join(' ')
    return isAnother && count(text) > TIMES_BETTER * foundAsTyped ? text : null
  }
}

/** Letters with gaps between them may be one word in pinyin, typed by the syllable. */
function oneChunk(chunks: readonly Chunk[]): Chunk[] | null {
  const typed = chunks.map(({ text }) => text).join('')
  if (chunks.length < 2 || soundTyped(typed) === null) return null
  return parseQuery(typed).chunks
}

/** Guesses in groups: one that finds something in an earlier group is better than any in a later. */
function* guessesFor(
  chunk: Chunk,
  index: IndexReader,
  words: WordReader,
  filter: Filter,
): Generator<string[]> {
  const typed = soundTyped(chunk.text)
  if (typed !== null) {
    yield words.soundingLike(typed)
    return
  }
  const suspects = suspectsIn(chunk, (unit) => index.count(unit, filter, 1) > 0).slice(0, MOST_SUSPECTS)
  const written = (word: string, { before, after }: (typeof suspects)[number]) => before + word + after
  for (const suspect of suspects) {
    yield words.soundingLike(soundOf(suspect.text)).map((word) => written(word, suspect))
  }
  for (const suspect of suspects) {
    yield words.oneCharacterFrom(suspect.text).map((word) => written(word, suspect))
  }
}

function bestOf(groups: Iterable<string[]>, found: (text: string) => number): string | null {
  for (const group of groups) {
    const counted = group.map((text) => ({ text, count: found(text) })).filter(({ count }) => count > 0)
    const best = counted.sort((a, b) => b.count - a.count)[0]
    if (best) return best.text
  }
  return null
}
