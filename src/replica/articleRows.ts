import type { ArticleContent } from '../snapshot/types.ts'
import type { Connection } from './database.ts'
import { dateShown } from './dateShown.ts'
import { type SearchRow, searchIndexer } from './searchIndex.ts'
import { seriesPlace } from './seriesPlace.ts'

/**
 * Writes what the lists need of an article whose live row is there already; both go together when that one goes.
 * @returns the function that writes, given the document's id, its content and the times of its release
 */
export function articleWriter(connection: Connection) {
  const article = connection.prepare(`
    insert into articles (document, number, shown_at, series, series_slug, district, district_code,
      district_position, held_on, place, released_at, item)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const keyword = connection.prepare(`
    insert or ignore into article_keywords (document, keyword, shown_at, number, series, district, place)
    values (?, ?, ?, ?, ?, ?, ?)`)
  const searchable = searchIndexer(connection)

  return (
    id: string,
    content: ArticleContent,
    { publicSince, releasedAt }: { publicSince: string; releasedAt: string },
    search?: SearchRow,
  ): void => {
    const { html: _html, text: _text, ...item } = content
    const { number, series, district, heldOn } = content
    const shownAt = new Date(dateShown({ content, publicSince })).toISOString()
    const place = seriesPlace({ number, shownAt, heldOn, districtPosition: district?.position ?? null })
    article.run(
      ...[id, number, shownAt, series?.id ?? null, series?.slug ?? null],
      ...[district?.id ?? null, district?.code ?? null, district?.position ?? null],
      ...[heldOn, place, releasedAt, JSON.stringify(item)],
    )
    for (const word of content.keywords)
      keyword.run(id, word, shownAt, number, series?.id ?? null, district?.id ?? null, place)
    searchable(id, content, shownAt, search)
  }
}
