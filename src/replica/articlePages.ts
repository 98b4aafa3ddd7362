import { cursorOf, placeOf, type Position, positionOf } from './cursor.ts'
import { StoreDamaged } from './damage.ts'
import type { Connection } from './database.ts'
import { ITEM_COLUMNS, type ItemRow } from './liveRows.ts'
import { addressed } from './addressed.ts'
import type { ArticleItem, ArticleOrder, ArticleQuery, SiteReader } from './reader.ts'
import type { SignedRows } from './signedRows.ts'

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
export function articlePages(connection: Connection, signed: SignedRows): SiteReader['articles'] {
  const documentOf = addressed(connection, signed)
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
    const items = rows.slice(0, limit).map((row) => inPlace(row, signed.item(row), query))
    return { items, next: last ? cursorFor(order, last) : null }
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
    select ${ITEM_COLUMNS}${keyword ? KEYWORD_COLUMNS : ''}
    from ${from} cross join live l on l.collection = 'articles' and l.document = a.document
    where ${conditions.join(' and ')}
    order by ${sequence} limit ?`
}

/** The row of a keyword stands for that of the article, which was compared with what was signed. */
function inPlace(
  row: ItemRow & Partial<KeywordRow>,
  item: ArticleItem,
  { keyword }: ArticleQuery,
): ArticleItem {
  if (keyword === undefined) return item
  const isSame =
    item.content.keywords.includes(keyword) &&
    row.k_shown_at === row.shown_at &&
    row.k_number === row.number &&
    row.k_series === row.series &&
    row.k_district === row.district &&
    row.k_place === row.place
  if (!isSame) throw new StoreDamaged({ collection: 'articles', id: row.document })
  return item
}

interface KeywordRow {
  k_shown_at: string
  k_number: number
  k_series: string | null
  k_district: string | null
  k_place: string
}

const KEYWORD_COLUMNS = ['shown_at', 'number', 'series', 'district', 'place']
  .map((name) => `, k.${name} as k_${name}`)
  .join('')

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
