import type { ArticleContent } from '../snapshot/types.ts'
import type { Connection } from './database.ts'
import type { SiteReader } from './reader.ts'

/** Every article's address by number, in runs: what sitemaps are made of. */
export function articleAddresses(
  connection: Connection,
): Pick<SiteReader, 'articleRuns' | 'articleAddresses'> {
  // Both go along the index by number, which holds the times as well: no article is read.
  const runs = connection.prepare(`
    select min(number) as first, max(released_at) as changedAt
    from (select number, released_at, row_number() over (order by number) - 1 as place from articles)
    group by place / cast(? as integer) order by first`)
  const addresses = connection.prepare(`
    select number, released_at as releasedAt, item from articles where number >= ? order by number limit ?`)
  return {
    articleRuns: (size) => runs.all(size) as { first: number; changedAt: string }[],
    articleAddresses: ({ from, limit }) => {
      const rows = addresses.all(from, limit) as { number: number; releasedAt: string; item: string }[]
      return rows.map(({ number, releasedAt, item }) => {
        const { photos } = JSON.parse(item) as Pick<ArticleContent, 'photos'>
        return { number, releasedAt, photos }
      })
    },
  }
}
