import { type FacetName, foldFields, indexTerms, type SearchedFields } from '../search/terms.ts'
import type { ArticleContent } from '../snapshot/types.ts'
import type { Connection } from './database.ts'
import { hourOf, rowsOfHour } from './searchRows.ts'
import { wordKeeper } from './searchWords.ts'

/** The name in `meta` of how many hours late the row of an article may be. */
export const LATENESS = 'searchLateness'

/** What is searched of an article, as it was signed. */
export function searchedFields(content: ArticleContent): SearchedFields {
  const { title, kicker, subtitle, keywords, district, series, source, summary, editorsNote, text } = content
  const labels = [
    kicker,
    ...subtitle,
    ...keywords,
    district?.name,
    district?.organ,
    district?.brand,
    series?.name,
    source,
  ]
  return { title, labels: joined(labels), body: joined([summary, editorsNote, text]) }
}

/**
 * Puts an article into the index, and its words among those that may be suggested. Its row in `live` takes it out
 * again.
 */
export function searchIndexer(connection: Connection) {
  const lastIn = connection.prepare('select max(id) as id from search_articles where id between ? and ?')
  const late = connection.prepare(`
    insert into meta (name, value) values ('${LATENESS}', ?1)
    on conflict (name) do update set value = max(cast(value as integer), ?1)`)
  const article = connection.prepare(`
    insert into search_articles (id, document, number, shown_at, title, labels, body)
    values (?, ?, ?, ?, ?, ?, ?)`)
  const keepWords = wordKeeper(connection)
  const terms = connection.prepare('insert into search_index (rowid, terms) values (?, ?)')

  /** A row of the article's hour, or of the next that has room. */
  const freeRow = (shownAt: string): number => {
    const own = hourOf(shownAt)
    for (let hour = own; ; hour++) {
      const [first, last] = rowsOfHour(hour)
      const { id } = lastIn.get(first, last) as { id: number | null }
      if (id === last) continue
      if (hour > own) late.run(hour - own)
      return id === null ? first : id + 1
    }
  }
  const add = (
    document: string,
    content: ArticleContent,
    shownAt: string,
    { folded, terms: made }: SearchRow,
  ) => {
    const row = freeRow(shownAt)
    article.run(row, document, content.number, shownAt, folded.title, folded.labels, folded.body)
    terms.run(row, made.join(' '))
  }
  return { add, keepWords }
}

/** What the index holds of an article. Making it takes as long as storing it, and needs no store. */
export interface SearchRow {
  folded: SearchedFields
  terms: readonly string[]
}

export function searchRow(content: ArticleContent): SearchRow {
  const folded = foldFields(searchedFields(content))
  return { folded, terms: indexTerms(folded, facetsOf(content)) }
}

/** A series or district is found by what it was called when the article was signed, and by its document. */
function facetsOf({ district, series }: ArticleContent): [FacetName, string][] {
  return [
    ...(district
      ? ([
          ['district', district.code],
          ['districtId', district.id],
        ] as [FacetName, string][])
      : []),
    ...(series
      ? ([
          ['series', series.slug],
          ['seriesId', series.id],
        ] as [FacetName, string][])
      : []),
  ]
}

const joined = (texts: readonly (string | null | undefined)[]): string => texts.filter(Boolean).join('\n')
