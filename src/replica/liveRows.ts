import type { ArticleColumns, LiveColumns } from './derivedRows.ts'

const LIVE = [
  'collection',
  'document',
  'name',
  'position',
  'digest',
  'seq',
  'at',
  'public_since',
  'kind',
  'signed_at',
] as const satisfies (keyof LiveColumns)[]

const ARTICLE = [
  'number',
  'shown_at',
  'series',
  'series_slug',
  'district',
  'district_code',
  'district_position',
  'held_on',
  'place',
  'released_at',
  'item',
] as const satisfies (keyof ArticleColumns)[]

const columns = (table: string, names: readonly string[]) =>
  names.map((name) => `${table}.${name}`).join(', ')

/** The columns of `live` that every answer carries, for a query that calls the table `l`. */
export const LIVE_COLUMNS = columns('l', LIVE)

/** The columns of an article in a list, for a query that calls its table `a` and the live one `l`. */
export const ITEM_COLUMNS = `${columns('a', ARTICLE)}, ${LIVE_COLUMNS}`

// `cross join` keeps SQLite to this order, so that a page is read along the index by date and nothing is sorted.
export const ITEMS = `
  select ${ITEM_COLUMNS}
  from articles a cross join live l on l.collection = 'articles' and l.document = a.document`

export type LiveRow = LiveColumns & { snapshot: string }

export type ItemRow = LiveColumns & ArticleColumns

/** A row of `live`, as it is compared. */
export const liveValues = (row: LiveColumns): unknown[] => LIVE.map((name) => row[name])

/** A row of `articles` with the live one. */
export const itemValues = (row: ItemRow): unknown[] => [...liveValues(row), ...articleValues(row)]

/** Writes a row of `live`: its values, and the snapshot's text. */
export const INSERT_LIVE = insertInto('live', [...LIVE, 'snapshot'])

/** Writes a row of `articles`: the document, and its values. */
export const INSERT_ARTICLE = insertInto('articles', ['document', ...ARTICLE])

export const articleValues = (row: ArticleColumns): unknown[] => ARTICLE.map((name) => row[name])

function insertInto(table: string, names: readonly string[]): string {
  return `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`
}
