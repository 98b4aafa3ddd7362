import type { Payload, Where } from 'payload'
import type { Frozen } from '../../snapshot/build.ts'
import { type DocumentName, fold } from '../../workflow/index.ts'
import { addingEvidence } from './guard.ts'
import { eventsOf, rows, subjectOf } from './ledger.ts'

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
  const released = await rows(payload, { where, sort: '-seq', limit: 1 })
  const subject = released[0]?.subject
  if (!subject) return false
  const slash = subject.indexOf('/')
  const document = { collection: subject.slice(0, slash), id: subject.slice(slash + 1) }
  return fold(await eventsOf(payload, document)).live?.digest === digest
}

/** The digests of what is public now of a collection of few documents. */
export async function liveDigests(
  payload: Payload,
  collection: DocumentName['collection'],
): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection,
    where: { live: { equals: true } },
    pagination: false,
    select: {},
  })
  const states = await Promise.all(
    docs.map(async ({ id }) => fold(await eventsOf(payload, { collection, id }))),
  )
  return states.flatMap(({ live }) => live?.digest ?? [])
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
