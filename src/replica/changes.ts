import type { Connection } from './database.ts'
import type { WithdrawnColumns } from './derivedRows.ts'
import { LIVE_COLUMNS } from './liveRows.ts'
import type { LiveColumns } from './derivedRows.ts'
import type { SiteReader } from './reader.ts'
import type { ReleaseRow } from './signedReleases.ts'
import type { SignedRows } from './signedRows.ts'

/** The releases in their order, withdrawals among them: what a follower needs to stay in step. */
export function changesOf(connection: Connection, rows: SignedRows): SiteReader['changes'] {
  const after = connection.prepare('select * from releases where seq > ? order by seq limit ?')
  const live = connection.prepare(
    `select ${LIVE_COLUMNS} from live l where l.collection = ? and l.document = ?`,
  )
  const withdrawn = connection.prepare('select * from withdrawn where collection = ? and document = ?')
  const shown = ({ collection, document }: ReleaseRow): LiveColumns | null => {
    const row = live.get(collection, document) as LiveColumns | undefined
    if (row) rows.check(row)
    return row ?? null
  }
  const takenDown = ({ collection, document }: ReleaseRow): WithdrawnColumns | null => {
    const row = withdrawn.get(collection, document) as WithdrawnColumns | undefined
    return row ? rows.withdrawn(row) : null
  }
  const replacement = (id: string | undefined): number | null => {
    const name = id === undefined ? null : rows.nameOf({ collection: 'articles', id })
    return name === null ? null : Number(name)
  }
  return ({ since, limit }) =>
    (after.all(since, limit) as ReleaseRow[]).map((row) => {
      const signed = rows.releases.read(row)
      const now = shown(row)
      return {
        signed,
        name: now?.name ?? takenDown(row)?.name ?? null,
        live: now?.seq === row.seq,
        replacedBy: replacement(signed.release.withdrawal?.replacedBy),
      }
    })
}
