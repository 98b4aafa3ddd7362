import type { Connection } from './database.ts'
import type { WithdrawnColumns } from './derivedRows.ts'
import type { SiteReader, Withdrawn } from './reader.ts'
import type { SignedRows } from './signedRows.ts'

/** What was public and is no longer. */
export function withdrawals(
  connection: Connection,
  rows: SignedRows,
): { withdrawn: (number: number) => Withdrawn | null } & Pick<SiteReader, 'withdrawals'> {
  const named = connection.prepare(`
    select * from withdrawn where collection = 'articles' and name = ? order by at desc limit 1`)
  const newest = connection.prepare(`
    select * from withdrawn w
    where collection = 'articles'
      and not exists (select 1 from live l where l.collection = w.collection and l.document = w.document)
    order by at desc, name limit ?`)
  const read = (row: WithdrawnColumns): Withdrawn => {
    const { at, after, notice, replaced_by: replacement } = rows.withdrawn(row)
    const name = replacement === null ? null : rows.nameOf({ collection: 'articles', id: replacement })
    return { at, after, notice, replacedBy: name === null ? null : Number(name) }
  }
  return {
    withdrawn(number) {
      const row = named.get(String(number)) as WithdrawnColumns | undefined
      return row ? read(row) : null
    },
    withdrawals: (limit) =>
      (newest.all(limit) as WithdrawnColumns[]).map((row) => ({ number: Number(row.name), ...read(row) })),
  }
}
