import type { Snapshot } from '../snapshot/types.ts'
import type { BlobStore } from './blobStore.ts'
import { StoreDamaged } from './damage.ts'
import type { Connection } from './database.ts'
import { LIVE_COLUMNS, type LiveRow } from './liveRows.ts'
import type { SignedRows } from './signedRows.ts'
import { trustedRows } from './trusted.ts'

/**
 * Where a blob that may be given out is found: a document that is public now was signed with it, and its bytes are
 * those that its name promises. They are read once by each process, and again when the file was written to.
 * @returns null where no public document shows it. @throws StoreDamaged where its bytes are others, or gone
 */
export function shownBlobs(
  connection: Connection,
  rows: SignedRows,
  blobs: BlobStore,
): (sha256: string) => string | null {
  const trusted = trustedRows()
  const showing = connection.prepare(`
    select l.snapshot, ${LIVE_COLUMNS}
    from shown_blobs s cross join live l on l.collection = s.collection and l.document = s.document
    where s.sha256 = ?`)
  return (sha256) => {
    for (const row of showing.all(sha256) as LiveRow[]) {
      const snapshot = JSON.parse(rows.snapshot(row)) as Snapshot
      if (!snapshot.blobs.includes(sha256)) continue
      const stamp = blobs.stamp(sha256)
      if (stamp === null) throw new StoreDamaged(snapshot.document)
      trusted.unless([sha256, stamp], () => {
        if (!blobs.holdsNow(sha256)) throw new StoreDamaged(snapshot.document)
      })
      return blobs.path(sha256)
    }
    return null
  }
}
