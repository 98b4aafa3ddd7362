import type { Match } from '../search/query.ts'
import { all } from '../search/query.ts'
import type { Connection } from './database.ts'
import type { Filter } from './searchFilter.ts'
import { headOf } from './standing.ts'

/** Counting ends here: nobody reads further, and a common word would hold up everybody. */
export const MOST_COUNTED = 10_000

/** An article with what ranking needs of it; all texts folded. */
export interface Candidate {
  id: number
  document: string
  number: number
  shownAt: string
  title: string
  labels: string
  body: string
}

/** The index itself: how many articles a match has, and which. */
export interface IndexReader {
  /** Counted up to `most`, default {@link MOST_COUNTED}. */
  count(match: Match, filter: Filter, most?: number): number
  /** The rows of the newest. */
  newest(match: Match, filter: Filter, limit: number): number[]
  candidates(rows: readonly number[]): Candidate[]
  size(): number
  /** Another text whenever another release has come. */
  edition(): string
}

export function indexReader(connection: Connection): IndexReader {
  const found = 'select rowid as id from search_index where search_index match ?1 and rowid between ?2 and ?3'
  const newest = connection.prepare(`${found} order by rowid desc limit ?4`)
  const count = connection.prepare(`select count(*) as found from (${found} limit ?4)`)
  // Where rows don't tell the date to the moment.
  const shown = `
    select f.id from (${found}) f cross join search_articles s on s.id = f.id
    where s.shown_at >= ?5 and s.shown_at < ?6`
  const newestShown = connection.prepare(`${shown} order by f.id desc limit ?4`)
  const countShown = connection.prepare(`select count(*) as found from (${shown} limit ?4)`)
  const candidates = connection.prepare(`
    select id, document, number, shown_at as shownAt, title, labels, body
    from search_articles where id in (select value from json_each(?))`)
  const size = connection.prepare('select count(*) as found from search_articles')
  const head = headOf(connection)
  const numberIn = (row: unknown) => (row as { found: number }).found

  return {
    count(match, filter, most = MOST_COUNTED) {
      const bound = boundOf(match, filter, most)
      return numberIn(filter.isExact ? count.get(...bound) : countShown.get(...bound, ...filter.shown))
    },
    newest(match, filter, limit) {
      const bound = boundOf(match, filter, limit)
      const rows = filter.isExact ? newest.all(...bound) : newestShown.all(...bound, ...filter.shown)
      return (rows as { id: number }[]).map(({ id }) => id)
    },
    candidates: (rows) => candidates.all(JSON.stringify(rows)) as Candidate[],
    size: () => numberIn(size.get()),
    edition: () => head().hash,
  }
}

function boundOf(match: Match, { facets, rows }: Filter, limit: number) {
  return [expression(all([match, ...facets])), ...rows, limit]
}

/** The match as FTS5 writes it. Terms hold letters, digits and signs, never a quotation mark. */
export function expression(match: Match): string {
  if (typeof match === 'string') return `"${match}"`
  const [parts, word] = 'all' in match ? [match.all, ' AND '] : [match.any, ' OR ']
  return `(${parts.map(expression).join(word)})`
}
