import { type Needle, needlesOf } from '../search/needles.ts'
import {
  adjacentMatch,
  all,
  any,
  literalMatch,
  type Match,
  type Query,
  strictMatch,
  titleMatch,
  type Unit,
  unitsOf,
} from '../search/query.ts'
import { rarityOf, scoreOf } from '../search/score.ts'
import { byRank, type Rank } from './searchCursor.ts'
import type { Filter } from './searchFilter.ts'
import { type Candidate, type IndexReader, MOST_COUNTED } from './searchMatch.ts'

/** So many articles are ranked, and can be leafed through. */
export const MOST_RANKED = 400
/** Of more than that: how many are taken for their titles, for the words standing together, and for being new. */
const SHARES = { title: 150, adjacent: 150, newest: 200 }
/** With fewer articles than this that have the words as words, those that have their characters are looked at too. */
const ENOUGH = 3
/** How much better it is to have the words as words. */
const AS_WORDS = 1
/** A word in more articles than this is common. */
const COMMON = 3000

export interface Ranked {
  /** Best first. */
  found: (Rank & { document: string })[]
  total: number
  needles: Needle[]
  /** No article has all of it: these have some. */
  relaxed: boolean
}

/** Finds and ranks; the work is bounded whatever is asked. */
export function ranking(index: IndexReader): (query: Query, filter: Filter) => Ranked {
  const rank = (query: Query, filter: Filter): Ranked => {
    const level = levelOf(index, query, filter)
    if (!level) return { found: [], total: 0, needles: [], relaxed: false }
    const needles = needlesOf(query, rarities(index, query, filter), level.relaxed)
    const rows = rowsOf(index, query, filter, level)
    const asWords = level.asWords === undefined ? null : new Set(index.newest(level.asWords, filter, ENOUGH))
    const [from, until] = filter.shown
    const found = index
      .candidates(rows)
      .filter(({ shownAt }) => shownAt >= from && shownAt < until)
      .filter((candidate) => level.relaxed || hasPhrases(candidate, query))
      .map((candidate) => ({
        document: candidate.document,
        number: candidate.number,
        shownAt: candidate.shownAt,
        score: scoreOf(candidate, needles) + (asWords?.has(candidate.id) ? AS_WORDS : 0),
      }))
      .sort(byRank)
      .slice(0, MOST_RANKED)
    if (found.length === 0 && !level.relaxed && query.phrases.length > 0) {
      return rank({ chunks: [...query.phrases, ...query.chunks], phrases: [] }, filter)
    }
    const total = level.total <= MOST_RANKED ? found.length : level.total
    return { found, total, needles, relaxed: level.relaxed }
  }
  return rank
}

interface Level {
  match: Match
  total: number
  relaxed: boolean
  /** The few that have the words as words. */
  asWords?: Match
}

/** From what was asked for to less and less of it, until something is found. */
function levelOf(index: IndexReader, query: Query, filter: Filter): Level | null {
  const strict = strictMatch(query)
  const total = index.count(strict, filter)
  if (total >= ENOUGH) return { match: strict, total, relaxed: false }
  const literal = any([strict, literalMatch(query)])
  const more = index.count(literal, filter)
  if (more > 0) return { match: literal, total: more, relaxed: false, asWords: strict }
  const match = relaxedMatch(index, unitsOf(query), filter)
  return match === null ? null : { match, total: index.count(match, filter), relaxed: true }
}

/** All words that are found at all, else all but one, else any of the two rarest. */
function relaxedMatch(index: IndexReader, units: readonly Unit[], filter: Filter): Match | null {
  const known = units
    .map(({ loose }) => ({ loose, found: index.count(loose, filter, COMMON) }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => a.found - b.found)
    .map(({ loose }) => loose)
  if (known.length === 0) return null
  const together = all(known)
  if (index.count(together, filter, 1) > 0) return together
  const butOne = known
    .map((_, left) => all(known.filter((_match, place) => place !== left)))
    .filter((match) => index.count(match, filter, 1) > 0)
  return known.length > 2 && butOne.length > 0 ? any(butOne) : any(known.slice(0, 2))
}

function rowsOf(
  index: IndexReader,
  query: Query,
  filter: Filter,
  { match, total, relaxed }: Level,
): number[] {
  if (total <= MOST_RANKED) return index.newest(match, filter, MOST_RANKED)
  const newest = index.newest(match, filter, SHARES.newest)
  if (relaxed) return index.newest(match, filter, MOST_RANKED)
  const title = index.newest(all([titleMatch(query), match]), filter, SHARES.title)
  const adjacent = index.newest(all([adjacentMatch(query), match]), filter, SHARES.adjacent)
  return [...new Set([...title, ...adjacent, ...newest])]
}

function rarities(index: IndexReader, query: Query, { shown, rows, isExact }: Filter) {
  const everywhere: Filter = { facets: [], shown, rows, isExact }
  const size = Math.min(index.size(), MOST_COUNTED)
  const known = new Map<string, number>()
  const of = (text: string, match: Match) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const rarity = rarityOf(index.count(match, everywhere, COMMON), size)
    known.set(text, rarity)
    return rarity
  }
  for (const { text, word, parts } of unitsOf(query)) {
    of(text, word)
    for (const part of parts) of(part, part)
  }
  return (text: string) => known.get(text) ?? 1
}

function hasPhrases({ title, labels, body }: Candidate, { phrases }: Query): boolean {
  return phrases.every(({ text }) => [title, labels, body].some((field) => field.includes(text)))
}
