import type { ArticleContent } from '../snapshot/types.ts'
import type { Connection } from './database.ts'
import { articleColumns } from './derivedRows.ts'
import { articleValues, INSERT_ARTICLE } from './liveRows.ts'
import { searchIndexer, searchRow } from './searchIndex.ts'
import { searchQueue } from './searchQueue.ts'

/** Whether the search has an article at once, or when its turn in the queue comes. */
export type Searched = 'now' | 'later'

interface Released {
  seq: number
  at: string
  publicSince: string
}

/**
 * Writes what the lists need of an article whose live row is there already; both go together when that one goes.
 * @returns the function that writes, given the document's id, its content and its release
 */
export function articleWriter(connection: Connection) {
  const article = connection.prepare(INSERT_ARTICLE)
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

  return (id: string, content: ArticleContent, released: Released, searched: Searched): void => {
    const row = articleColumns(content, released)
    const { number, shown_at: shownAt, series, district, place } = row
    article.run(id, ...articleValues(row))
    for (const word of content.keywords) keyword.run(id, word, shownAt, number, series, district, place)
    if (searched === 'later') queue.add(id, released.seq, shownAt)
    else indexNow(id, content, shownAt)
  }
}
