import type { Payload, Where, WhereField } from 'payload'
import type { Frozen } from '../../snapshot/build.ts'
import type { DocumentName } from '../../workflow/index.ts'
import { addingEvidence } from './guard.ts'
import { type DocumentEntry, entryOf, rows, subjectOf } from './ledger.ts'

/** A row of the `snapshots` collection: the exact text, and columns to find it by. */
export interface SnapshotRow {
  id: string
  subject: string
  body: string
  blobs?: string[] | null
}

/** Keeps a snapshot under its digest. What is there already is the same, by its name. */
export async function keepSnapshot(payload: Payload, document: DocumentName, frozen: Frozen): Promise<void> {
  if (await snapshotText(payload, frozen.digest)) return
  const data = { id: frozen.digest, subject: subjectOf(document), body: frozen.body, blobs: frozen.blobs }
  try {
    await addingEvidence(() => payload.db.create({ collection: 'snapshots', data, returning: false }))
  } catch (error) {
    if (!(await snapshotText(payload, frozen.digest))) throw error
  }
}

/** The exact canonical JSON of a snapshot, or null. */
export async function snapshotText(payload: Payload, digest: string): Promise<string | null> {
  const row = await payload.db.findOne<SnapshotRow>({
    collection: 'snapshots',
    where: { id: { equals: digest } },
  })
  return row?.body ?? null
}

/** These snapshots, by digest; what is not there is left out. */
export async function snapshotsNamed(
  payload: Payload,
  digests: readonly string[],
): Promise<Map<string, SnapshotRow>> {
  if (digests.length === 0) return new Map()
  const { docs } = await payload.db.find<SnapshotRow>({
    collection: 'snapshots',
    where: { id: { in: [...digests] } },
    pagination: false,
    limit: 0,
  })
  return new Map(docs.map((row) => [row.id, row]))
}

/** Whether the public may have this snapshot now: it is the live release of its document. */
export async function isPublic(payload: Payload, digest: string): Promise<boolean> {
  const where: Where = { digest: { equals: digest }, type: { equals: 'released' } }
  const [released] = await rows(payload, { where, sort: '-seq', limit: 1 })
  return released !== undefined && (await liveDigest(payload, { equals: released.subject })) === digest
}

/** The snapshot of the site settings that is public now, or null. A newsroom has one document of them. */
export function liveSettings(payload: Payload): Promise<string | null> {
  // All subjects that begin with the collection: '0' is the sign after '/'. The ledger is asked, and no copy of
  // it in the lists, which follows it a moment later.
  return liveDigest(payload, { greater_than: 'settings/', less_than: 'settings0' })
}

/** What is public of the documents with these subjects, by their newest release; null where that withdrew it. */
async function liveDigest(payload: Payload, subject: WhereField): Promise<string | null> {
  const where: Where = { and: [{ subject }, { release: { exists: true } }] }
  const [row] = await rows(payload, { where, sort: '-release', limit: 1 })
  const signed = row && (entryOf(row) as DocumentEntry).release
  return !signed || signed.release.kind === 'withdraw' ? null : signed.release.digest
}

/** Whether a public snapshot shows this blob. */
export async function isPublicBlob(payload: Payload, sha256: string): Promise<boolean> {
  const { docs } = await payload.db.find<SnapshotRow>({
    collection: 'snapshots',
    where: { blobs: { equals: sha256 } },
    pagination: false,
    limit: 0,
  })
  for (const { id } of docs) if (await isPublic(payload, id)) return true
  return false
}
