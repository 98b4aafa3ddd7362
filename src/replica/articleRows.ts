import type { ArticleContent } from '../snapshot/types.ts'
import type { Connection } from './database.ts'
import { dateShown } from './dateShown.ts'
import { itemChecksum } from './liveRows.ts'
import { searchIndexer, searchRow } from './searchIndex.ts'
import { searchQueue } from './searchQueue.ts'
import { seriesPlace } from './seriesPlace.ts'

/** Whether the search has an article at once, or when its turn in the queue comes. */
export type Searched = 'now' | 'later'

interface Released {
  seq: number
  digest: string
  publicSince: string
  releasedAt: string
}

/**
 * Writes what the lists need of an article whose live row is there already; both go together when that one goes.
 * @returns the function that writes, given the document's id, its content and its release
 */
export function articleWriter(connection: Connection) {
  const article = connection.prepare(`
    insert into articles (document, number, shown_at, series, series_slug, district, district_code,
      district_position, held_on, place, released_at, item, checksum)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const keyword = connection.prepare(`
    insert or ignore into article_keywords (document, keyword, shown_at, number, series, district, place)
    values (?, ?, ?, ?, ?, ?, ?)`)
  const index = searchIndexer(connection)
  const queue = searchQueue(connection)
  const indexNow = (id: string, content: ArticleContent, shownAt: string) => {
    const row = searchRow(content)
    index.add(id, content, shownAt, row)
    index.keepWords(row.terms)
  }

  return (
    id: string,
    content: ArticleContent,
    { seq, digest, publicSince, releasedAt }: Released,
    searched: Searched,
  ): void => {
    const { html: _html, text: _text, ...item } = content
    const { number, series, district, heldOn } = content
    const shownAt = new Date(dateShown({ content, publicSince })).toISOString()
    const place = seriesPlace({ number, shownAt, heldOn, districtPosition: district?.position ?? null })
    const text = JSON.stringify(item)
    article.run(
      ...[id, number, shownAt, series?.id ?? null, series?.slug ?? null],
      ...[district?.id ?? null, district?.code ?? null, district?.position ?? null],
      ...[heldOn, place, releasedAt, text, itemChecksum({ digest, shownAt, number, place, item: text })],
    )
    for (const word of content.keywords)
      keyword.run(id, word, shownAt, number, series?.id ?? null, district?.id ?? null, place)
    if (searched === 'later') queue.add(id, seq, shownAt)
    else indexNow(id, content, shownAt)
  }
}
