import type { Connection } from './database.ts'
import { ITEMS, type ItemRow } from './liveRows.ts'
import type { ArticleItem, SiteReader } from './reader.ts'
import type { SignedRows } from './signedRows.ts'

/** Every article's address by number, in runs: what sitemaps are made of. */
export function articleAddresses(
  connection: Connection,
  rows: SignedRows,
): Pick<SiteReader, 'articleRuns' | 'articleAddresses'> {
  // Along the index by number, which holds the times as well: no article is read. Which
  // article begins a run and which was released last is then read, and looked at.
  const runs = connection.prepare(`
    select min(number) as first, max(released_at) as changedAt
    from (select number, released_at, row_number() over (order by number) - 1 as place from articles)
    group by place / cast(? as integer) order by first`)
  const one = connection.prepare(`${ITEMS} where a.number = ? limit 1`)
  const newestIn = connection.prepare(
    `${ITEMS} where a.number >= ? and a.number < ? and a.released_at = ? limit 1`,
  )
  const addresses = connection.prepare(`${ITEMS} where a.number >= ? order by a.number limit ?`)
  const item = (row: unknown): ArticleItem | null => (row ? rows.item(row as ItemRow) : null)
  return {
    articleRuns(size) {
      const all = runs.all(size) as { first: number; changedAt: string }[]
      return all.flatMap(({ first, changedAt }, index) => {
        const beyond = all[index + 1]?.first ?? Number.MAX_SAFE_INTEGER
        const [begins, newest] = [item(one.get(first)), item(newestIn.get(first, beyond, changedAt))]
        return begins && newest ? [{ first: begins.content.number, changedAt: newest.release.at }] : []
      })
    },
    articleAddresses: ({ from, limit }) =>
      (addresses.all(from, limit) as ItemRow[]).map((row) => {
        const { content, release } = rows.item(row)
        return { number: content.number, releasedAt: release.at, photos: content.photos }
      }),
  }
}
