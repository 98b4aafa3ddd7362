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
import { EVERYWHERE, type Filter } from './searchFilter.ts'
import { type Candidate, type IndexReader, MOST_COUNTED } from './searchMatch.ts'

/** So many articles are ranked, and can be leafed through. */
export const MOST_RANKED = 400
/** Of more than that: how many are taken for their titles, for the words standing together, and for being new. */
const SHARES = { title: 150, adjacent: 150, newest: 200 }
/** With fewer articles than this that have the words as words, those that have their characters are looked at too. */
const ENOUGH = 3
/** Of so many words, each may be the one that is missing. */
const FEW = 4
/** How much better it is to have the words as words. */
const AS_WORDS = 1
/** Words whose rarity is remembered. */
const REMEMBERED = 5000
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
  const raritiesOf = rarities(index)
  const rank = (query: Query, filter: Filter): Ranked => {
    const level = levelOf(index, query, filter)
    if (!level) return { found: [], total: 0, needles: [], relaxed: false }
    const needles = needlesOf(query, raritiesOf(query), level.relaxed)
    const rows = rowsOf(index, query, filter, level)
    const found = index
      .candidates(rows)
      .filter((candidate) => level.relaxed || hasPhrases(candidate, query))
      .map((candidate) => ({
        document: candidate.document,
        number: candidate.number,
        shownAt: candidate.shownAt,
        score: scoreOf(candidate, needles) + (level.asWords.has(candidate.id) ? AS_WORDS : 0),
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
  /** All of them where they can all be ranked, else a few more than that. */
  newest: number[]
  relaxed: boolean
  /** The few that have the words as words. */
  asWords: ReadonlySet<number>
}

/** From what was asked for to less and less of it, until something is found. */
function levelOf(index: IndexReader, query: Query, filter: Filter): Level | null {
  const level = (match: Match): Level => {
    const newest = index.newest(match, filter, MOST_RANKED + 1)
    const total = newest.length > MOST_RANKED ? index.count(match, filter) : newest.length
    return { match, total, newest, relaxed: false, asWords: new Set() }
  }
  const strict = level(strictMatch(query))
  const isPrecise = unitsOf(query).length > FEW
  if (strict.total >= ENOUGH || (strict.total > 0 && isPrecise)) return strict
  const literal = level(any([strict.match, literalMatch(query)]))
  if (literal.total > 0) return { ...literal, asWords: new Set(strict.newest) }
  const match = relaxedMatch(index, unitsOf(query), filter)
  return match === null ? null : { ...level(match), relaxed: true }
}

/** All words that are found at all, else as many of the rarest as are found together, else any of the two rarest. */
function relaxedMatch(index: IndexReader, units: readonly Unit[], filter: Filter): Match | null {
  const known = units
    .map(({ loose }) => ({ loose, found: index.count(loose, filter, COMMON) }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => a.found - b.found)
    .map(({ loose }) => loose)
  if (known.length === 0) return null
  const isFound = (match: Match) => index.count(match, filter, 1) > 0
  for (let length = known.length; length > FEW; length--) {
    const together = all(known.slice(0, length))
    if (isFound(together)) return together
  }
  const rarest = known.slice(0, FEW)
  if (isFound(all(rarest))) return all(rarest)
  const butOne = rarest
    .map((_, left) => all(rarest.filter((_match, place) => place !== left)))
    .filter(isFound)
  return rarest.length > 2 && butOne.length > 0 ? any(butOne) : any(rarest.slice(0, 2))
}

/** All, or of too many those that promise most. */
function rowsOf(
  index: IndexReader,
  query: Query,
  filter: Filter,
  { match, newest, relaxed }: Level,
): number[] {
  if (relaxed || newest.length <= MOST_RANKED) return newest.slice(0, MOST_RANKED)
  const title = index.newest(all([titleMatch(query), match]), filter, SHARES.title)
  const adjacent = index.newest(all([adjacentMatch(query), match]), filter, SHARES.adjacent)
  return [...new Set([...title, ...adjacent, ...newest.slice(0, SHARES.newest)])]
}

/** How much it says that a text stands in an article, among all articles; counted once while nothing new comes. */
function rarities(index: IndexReader) {
  const known = new Map<string, number>()
  let [edition, size] = ['', 0]
  const rarity = (text: string, match: Match): number => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= REMEMBERED) known.clear()
    const counted = rarityOf(index.count(match, EVERYWHERE, COMMON), size)
    known.set(text, counted)
    return counted
  }
  return (query: Query) => {
    if (edition !== index.edition()) {
      known.clear()
      edition = index.edition()
      size = Math.min(index.size(), MOST_COUNTED)
    }
    const units = unitsOf(query).flatMap(({ text, word, parts }) => [
      [text, rarity(text, word)] as const,
      ...parts.map((part) => [part, rarity(part, part)] as const),
    ])
    const found = new Map(units)
    return (text: string) => found.get(text) ?? 1
  }
}

function hasPhrases({ title, labels, body }: Candidate, { phrases }: Query): boolean {
  return phrases.every(({ text }) => [title, labels, body].some((field) => field.includes(text)))
}
