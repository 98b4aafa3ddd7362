import { cursorOf, placeOf, type Position, positionOf } from './cursor.ts'
import type { Connection } from './database.ts'
import { ITEM_COLUMNS, type ItemRow, itemOf } from './liveRows.ts'
import type { ArticleOrder, ArticleQuery, SiteReader } from './reader.ts'

type ByDate = 'newest' | 'oldest'

/** Before and after every moment that can be written. */
const FIRST: Position = { shownAt: '', number: 0 }
const LAST: Position = { shownAt: '~', number: 0 }

/** Which filters a query has: each set of them is a statement of its own, so that each goes along an index. */
export interface Filters {
  series: boolean
  district: boolean
  keyword: boolean
}

/**
 * Pages of articles: filtered, in one of three orders, each page read along an index from where the one before
 * ended. Nothing is sorted or skipped, so the thousandth page costs what the first does.
 */
export function articlePages(connection: Connection): SiteReader['articles'] {
  const documentOf = addresses(connection)
  const prepared = new Map<string, ReturnType<Connection['prepare']>>()
  const statement = (order: ArticleOrder, filters: Filters) => {
    const sql = pageSql(order, filters)
    const known = prepared.get(sql) ?? connection.prepare(sql)
    prepared.set(sql, known)
    return known
  }

  return (query) => {
    const { limit, series, district, keyword } = query
    const documents = { series: documentOf('series', series), district: documentOf('districts', district) }
    if (documents.series === null || documents.district === null) {
      checkCursor(query)
      return { items: [], next: null }
    }
    const order = query.order === 'series' ? documentOf.orderOf(documents.series) : (query.order ?? 'newest')
    const filters = {
      series: series !== undefined,
      district: district !== undefined,
      keyword: keyword !== undefined,
    }
    const named = [documents.series, documents.district, keyword].filter((value) => value !== undefined)
    const place = order === 'series' ? placeAfter(query) : []
    const { above, below } = windowOf(order, query)
    const bound = [...named, ...place, above.shownAt, above.number, below.shownAt, below.number, limit + 1]
    const rows = statement(order, filters).all(...bound) as ItemRow[]
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return { items: rows.slice(0, limit).map(itemOf), next: last ? cursorFor(order, last) : null }
  }
}

/** One page's statement; its parameters are the filters in this order, the place, the window and the limit. */
export function pageSql(order: ArticleOrder, { series, district, keyword }: Filters): string {
  // `cross join` keeps SQLite to this order of the tables, and so to the index of the first.
  const [from, first] = keyword
    ? ['article_keywords k cross join articles a on a.document = k.document', 'k']
    : ['articles a', 'a']
  const conditions = [
    series && `${first}.series = ?`,
    district && `${first}.district = ?`,
    keyword && 'k.keyword = ?',
    order === 'series' && `${first}.place > ?`,
    `(${first}.shown_at, ${first}.number) > (?, ?)`,
    `(${first}.shown_at, ${first}.number) < (?, ?)`,
  ].filter((condition) => condition !== false)
  const direction = order === 'newest' ? 'desc' : 'asc'
  const sequence =
    order === 'series' ? `${first}.place` : `${first}.shown_at ${direction}, ${first}.number ${direction}`
  return `
    select ${ITEM_COLUMNS}
    from ${from} cross join live l on l.collection = 'articles' and l.document = a.document
    where ${conditions.join(' and ')}
    order by ${sequence} limit ?`
}

/** Between which positions the page lies: the dates asked for, narrowed by the cursor. */
function windowOf(order: ArticleOrder, { from, until, after }: ArticleQuery) {
  const cursor = after !== undefined && order !== 'series' ? positionOf(order, after) : null
  const earliest = from === undefined ? FIRST : { shownAt: from, number: -1 }
  const latest = until === undefined ? LAST : { shownAt: until, number: -1 }
  return {
    above: order === 'oldest' && cursor ? later(cursor, earliest) : earliest,
    below: order === 'newest' && cursor ? earlier(cursor, latest) : latest,
  }
}

const isBefore = (a: Position, b: Position) =>
  a.shownAt < b.shownAt || (a.shownAt === b.shownAt && a.number < b.number)
const earlier = (a: Position, b: Position) => (isBefore(a, b) ? a : b)
const later = (a: Position, b: Position) => (isBefore(a, b) ? b : a)

function placeAfter({ after }: ArticleQuery): [string] {
  return [after === undefined ? '' : placeOf(after)]
}

/** A list that is empty anyway still refuses what is no cursor. */
function checkCursor({ after, order }: ArticleQuery): void {
  if (after === undefined || order === 'series') return
  positionOf(order ?? 'newest', after)
}

function cursorFor(order: ArticleOrder, row: ItemRow): string {
  return order === 'series' ? cursorOf('series', row.place) : cursorOf(order, row.shown_at, row.number)
}

/**
 * The document behind an address: the one that has it now or, for articles signed before a renaming, had it then.
 * Undefined for no address, null for one that nothing has.
 */
function addresses(connection: Connection) {
  const live = connection.prepare(
    'select document from live where collection = ? and name = ? order by seq desc limit 1',
  )
  const earlierName = {
    series: connection.prepare('select series as document from articles where series_slug = ? limit 1'),
    districts: connection.prepare(
      'select district as document from articles where district_code = ? limit 1',
    ),
  }
  const rule = connection.prepare(
    `select json_extract(snapshot, '$.content.order') as rule from live
     where collection = 'series' and document = ? and json_valid(snapshot)`,
  )
  const documentOf = (collection: keyof typeof earlierName, name: string | undefined) => {
    if (name === undefined) return undefined
    const found = live.get(collection, name) ?? earlierName[collection].get(name)
    return (found as { document: string } | undefined)?.document ?? null
  }
  /** How the series orders its articles; one that is not public itself has no say, so they go by date. */
  const orderOf = (series: string | undefined): 'series' | ByDate => {
    const found = series === undefined ? undefined : rule.get(series)
    return (found as { rule: string } | undefined)?.rule === 'consultations' ? 'series' : 'newest'
  }
  return Object.assign(documentOf, { orderOf })
}
