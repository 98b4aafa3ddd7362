import { cursorOf, positionOf } from './cursor.ts'
import type { Connection } from './database.ts'
import { type ItemRow, itemOf, LIVE_COLUMNS, liveOf, type LiveRow } from './liveRows.ts'
import type { ArticleItem, ArticleQuery, SeriesListing, SiteReader } from './reader.ts'

// `cross join` keeps SQLite to this order, so that a page is read along the index by date and nothing is sorted.
const ITEMS = `
  select a.item, a.shown_at, a.number, ${LIVE_COLUMNS}
  from articles a cross join live l on l.collection = 'articles' and l.document = a.document`

/** The reader's lists of articles. */
export type ArticleLists = Pick<SiteReader, 'articles' | 'neighbours' | 'seriesListing'>

export function articleLists(connection: Connection): ArticleLists {
  return {
    articles: articlesOf(connection),
    neighbours: neighboursOf(connection),
    seriesListing: seriesListingOf(connection),
  }
}

/**
 * A series or district goes by the address it has now or, for articles signed before it was renamed, had then.
 */
function articlesOf(connection: Connection): SiteReader['articles'] {
  const named = (collection: string, parameter: string) =>
    `(select document from live where collection = '${collection}' and name = ${parameter})`
  const page = connection.prepare(`${ITEMS}
    where (?1 is null or a.series_slug = ?1 or a.series in ${named('series', '?1')})
      and (?2 is null or a.district_code = ?2 or a.district in ${named('districts', '?2')})
      and (?3 is null or (a.shown_at, a.number) < (?3, ?4))
    order by a.shown_at desc, a.number desc limit ?5`)
  return ({ series, district, limit, after }: ArticleQuery) => {
    const from = after === undefined ? null : positionOf(after)
    const bound = [series ?? null, district ?? null, from?.shownAt ?? null, from?.number ?? null, limit + 1]
    const rows = page.all(...bound) as ItemRow[]
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const next =
      last && rows.length > limit ? cursorOf({ shownAt: last.shown_at, number: last.number }) : null
    return { items: shown.map(itemOf), next }
  }
}

/** `previous` is the older one, `next` the newer. */
function neighboursOf(connection: Connection): SiteReader['neighbours'] {
  const own = '(select shown_at, number from articles where number = ?)'
  const older = connection.prepare(`${ITEMS} where (a.shown_at, a.number) < ${own}
    order by a.shown_at desc, a.number desc limit 1`)
  const newer = connection.prepare(`${ITEMS} where (a.shown_at, a.number) > ${own}
    order by a.shown_at, a.number limit 1`)
  const itemOrNull = (row: unknown): ArticleItem | null => (row ? itemOf(row as ItemRow) : null)
  return (number) => ({ previous: itemOrNull(older.get(number)), next: itemOrNull(newer.get(number)) })
}

/**
 * `consultations`: those of the city by the day they were held; those of the districts in administrative order,
 * newest first within one. `date`: all newest first, in `district`.
 */
function seriesListingOf(connection: Connection): SiteReader['seriesListing'] {
  const bySlug = connection.prepare(`
    select l.document, l.snapshot, ${LIVE_COLUMNS} from live l
    where l.collection = 'series' and l.name = ? order by l.seq desc limit 1`)
  const newestFirst = connection.prepare(
    `${ITEMS} where a.series = ? order by a.shown_at desc, a.number desc`,
  )
  const city = connection.prepare(`${ITEMS} where a.series = ? and a.held_on is not null
    order by a.held_on, a.number`)
  const districts = connection.prepare(`${ITEMS} where a.series = ? and a.held_on is null
    order by a.district_position nulls last, a.shown_at desc, a.number desc`)
  return (slug): SeriesListing | null => {
    const row = bySlug.get(slug) as (LiveRow & { document: string }) | undefined
    if (!row) return null
    const series = liveOf<'series'>(row)
    const items = (query: typeof city) => (query.all(row.document) as ItemRow[]).map(itemOf)
    if (series.content.order === 'date') return { series, city: [], district: items(newestFirst) }
    return { series, city: items(city), district: items(districts) }
  }
}
