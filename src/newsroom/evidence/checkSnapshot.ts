import { canonicalJson, isDigest, sha256 } from '../../ledger/canonical.ts'
import type { AnySnapshot } from '../../snapshot/types.ts'
import type { FaultCode } from './faults.ts'
import type { SnapshotRow } from './snapshots.ts'

/** What an entry's snapshot says, where it is the one that the entry names; or why it is not. */
export function checkSnapshot(
  row: SnapshotRow | undefined,
  digest: string,
  subject: string,
): AnySnapshot | FaultCode {
  if (!row) return 'snapshot-missing'
  if (sha256(row.body) !== digest) return 'snapshot-altered'
  const snapshot = read(row.body)
  if (!snapshot || `${snapshot.document.collection}/${snapshot.document.id}` !== subject)
    return 'snapshot-altered'
  return columnsFit(row, snapshot, subject) ? snapshot : 'snapshot-wrong-column'
}

/** Null for a text that was never frozen by this newsroom, whatever its digest. */
function read(body: string): AnySnapshot | null {
  try {
    const snapshot = JSON.parse(body) as AnySnapshot
    return Array.isArray(snapshot.blobs) && typeof snapshot.document.id === 'string' ? snapshot : null
  } catch {
    return null
  }
}

/** The column of blobs decides which files the feed gives out, so it must not name one that the text does not. */
function columnsFit(row: SnapshotRow, { blobs }: AnySnapshot, subject: string): boolean {
  if (row.subject !== subject || !blobs.every(isDigest)) return false
  return canonicalJson([...(row.blobs ?? [])].sort()) === canonicalJson([...blobs].sort())
}
