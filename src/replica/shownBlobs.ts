import type { Snapshot } from '../snapshot/types.ts'
import type { Connection } from './database.ts'
import { LIVE_COLUMNS, type LiveRow } from './liveRows.ts'
import type { SignedRows } from './signedRows.ts'

/** Whether a blob may be given out: a document that is public now was signed with it. */
export function shownBlobs(connection: Connection, rows: SignedRows): (sha256: string) => boolean {
  const showing = connection.prepare(`
    select l.snapshot, ${LIVE_COLUMNS}
    from shown_blobs s cross join live l on l.collection = s.collection and l.document = s.document
    where s.sha256 = ?`)
  return (sha256) => {
    for (const row of showing.all(sha256) as LiveRow[]) {
      const { blobs } = JSON.parse(rows.snapshot(row)) as Snapshot
      if (blobs.includes(sha256)) return true
    }
    return false
  }
}
