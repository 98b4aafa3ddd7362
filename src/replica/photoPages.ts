import { cursorOf, releaseSeqOf } from './cursor.ts'
import type { Connection } from './database.ts'
import { LIVE_COLUMNS, type LiveRow } from './liveRows.ts'
import type { SiteReader } from './reader.ts'
import type { SignedRows } from './signedRows.ts'

/** Pages of photos, those last released first, read along the index by release. */
export function photoPages(connection: Connection, signed: SignedRows): SiteReader['photoPage'] {
  const page = connection.prepare(`
    select l.snapshot, ${LIVE_COLUMNS} from live l
    where l.collection = 'photos' and l.seq < ? order by l.seq desc limit ?`)
  return ({ limit, after }) => {
    const before = after === undefined ? Number.MAX_SAFE_INTEGER : releaseSeqOf(after)
    const rows = page.all(before, limit + 1) as LiveRow[]
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return {
      items: rows.slice(0, limit).map((row) => signed.live<'photos'>(row)),
      next: last ? cursorOf('photos', last.seq) : null,
    }
  }
}
