import { articlePages } from './articlePages.ts'
import type { Connection } from './database.ts'
import { ITEMS, type ItemRow, LIVE_COLUMNS, type LiveRow } from './liveRows.ts'
import type { ArticleItem, SeriesListing, SiteReader } from './reader.ts'
import { DISTRICT_GROUP } from './seriesPlace.ts'
import { seriesSizes } from './seriesSizes.ts'
import type { SignedRows } from './signedRows.ts'

/** The reader's lists of articles. */
export type ArticleLists = Pick<SiteReader, 'articles' | 'neighbours' | 'seriesListing'>

export function articleLists(connection: Connection, rows: SignedRows): ArticleLists {
  return {
    articles: articlePages(connection, rows),
    neighbours: neighboursOf(connection, rows),
    seriesListing: seriesListingOf(connection, rows),
  }
}

/** `previous` is the older one, `next` the newer. */
function neighboursOf(connection: Connection, rows: SignedRows): SiteReader['neighbours'] {
  const own = '(select shown_at, number from articles where number = ?)'
  const older = connection.prepare(`${ITEMS} where (a.shown_at, a.number) < ${own}
    order by a.shown_at desc, a.number desc limit 1`)
  const newer = connection.prepare(`${ITEMS} where (a.shown_at, a.number) > ${own}
    order by a.shown_at, a.number limit 1`)
  const itemOrNull = (row: unknown): ArticleItem | null => (row ? rows.item(row as ItemRow) : null)
  return (number) => ({ previous: itemOrNull(older.get(number)), next: itemOrNull(newer.get(number)) })
}

/**
 * `consultations`: those of the city by the day they were held; those of the districts in administrative order,
 * newest first within one. `date`: all newest first, in `district`.
 */
function seriesListingOf(connection: Connection, rows: SignedRows): SiteReader['seriesListing'] {
  const bySlug = connection.prepare(`
    select l.document, l.snapshot, ${LIVE_COLUMNS} from live l
    where l.collection = 'series' and l.name = ? order by l.seq desc limit 1`)
  const newestFirst = connection.prepare(
    `${ITEMS} where a.series = ? order by a.shown_at desc, a.number desc limit ?`,
  )
  const city = connection.prepare(
    `${ITEMS} where a.series = ? and a.place < '${DISTRICT_GROUP}' order by a.place limit ?`,
  )
  const districts = connection.prepare(
    `${ITEMS} where a.series = ? and a.place >= '${DISTRICT_GROUP}' order by a.place limit ?`,
  )
  const sizeOf = seriesSizes(connection)
  return (slug, most): SeriesListing | null => {
    const row = bySlug.get(slug) as (LiveRow & { document: string }) | undefined
    if (!row) return null
    const series = rows.live<'series'>(row)
    const items = (query: typeof city) =>
      (query.all(row.document, most) as ItemRow[]).map((item) => rows.item(item))
    const total = sizeOf(row.document)
    if (series.content.order === 'date') return { series, total, city: [], district: items(newestFirst) }
    return { series, total, city: items(city), district: items(districts) }
  }
}
