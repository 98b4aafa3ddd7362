import type { Payload, Where } from 'payload'
import {
  type Contributor,
  findRelease,
  type FormInput,
  publicBefore,
  submissionOf,
} from '../../form/index.ts'
import type { AnySnapshot } from '../../snapshot/types.ts'
import type { DocumentName } from '../../workflow/index.ts'
import { NOBODY } from '../documents/contributors.ts'
import { eventsOf, rows } from './ledger.ts'
import { snapshotText } from './snapshots.ts'

/** What the approval form is made of, but for where the site is. */
export type ApprovalRecord = Omit<FormInput, 'publicUrl'>

/**
 * Everything that the evidence holds about one release of a document: nothing that came after it, so that
 * its form stays what it was.
 * @param number of the release; default: the document's latest
 * @returns null where there is no such release
 */
export async function approvalRecordOf(
  payload: Payload,
  document: DocumentName,
  number?: number,
): Promise<ApprovalRecord | null> {
  const events = await eventsOf(payload, document)
  const released = findRelease(events, number)
  const submission = released && submissionOf(events, released)
  if (!released || !submission) return null
  const before = publicBefore(events, released)
  const replacedBy = replacementIn(released) ?? replacementIn(submission)
  const [snapshot, previous, issuer, names, target] = await Promise.all([
    snapshotOf(payload, released.digest),
    before && snapshotOf(payload, before.digest),
    issuerAt(payload, released.seq),
    namesOf(payload, submission.contributors ?? [], released.seq),
    replacedBy === undefined ? null : articleAt(payload, replacedBy, released.seq),
  ])
  if (!snapshot) throw new Error(`Release ${String(released.release.release.seq)} lacks its snapshot.`)
  return { events, release: released.release.release.seq, snapshot, previous, issuer, names, target }
}

function replacementIn({
  replacedBy,
  withdrawal,
}: Pick<ApprovalRecord['events'][number], 'replacedBy' | 'withdrawal'>): string | undefined {
  return replacedBy ?? (typeof withdrawal === 'object' ? withdrawal.replacedBy : undefined)
}

async function snapshotOf(payload: Payload, digest: string): Promise<AnySnapshot | null> {
  const text = await snapshotText(payload, digest)
  return text === null ? null : (JSON.parse(text) as AnySnapshot)
}

/** What was public of a document once the ledger had reached `seq`. */
async function publicAt(payload: Payload, document: DocumentName, seq: number): Promise<AnySnapshot | null> {
  const last = publicBefore(await eventsOf(payload, document), { seq: seq + 1 })
  return last && snapshotOf(payload, last.digest)
}

async function articleAt(payload: Payload, id: string, seq: number): Promise<ApprovalRecord['target']> {
  const snapshot = await publicAt(payload, { collection: 'articles', id }, seq)
  if (snapshot?.document.collection !== 'articles') return null
  const { number, title } = snapshot.content as { number: number; title: string }
  return { number, title }
}

/** What the site said of itself then: its settings are signed like everything else (ADR 0005). */
async function issuerAt(payload: Payload, seq: number): Promise<ApprovalRecord['issuer']> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'settings',
    limit: 1,
    pagination: false,
  })
  const id = docs[0]?.id
  const snapshot = id === undefined ? null : await publicAt(payload, { collection: 'settings', id }, seq)
  if (snapshot?.document.collection !== 'settings') return null
  const { sponsor, signingOrgan } = snapshot.content as { sponsor: string; signingOrgan: string }
  return { sponsor, signingOrgan }
}

/**
 * The names of people by id, as the ledger had them last at that time. Whoever did nothing that is on record
 * by then has the name that their account has now, and is marked for it.
 */
async function namesOf(payload: Payload, ids: readonly string[], seq: number): Promise<FormInput['names']> {
  const found = await Promise.all(ids.map((id) => contributorOf(payload, id, seq)))
  return new Map(ids.map((id, index) => [id, found[index] ?? { name: id, recorded: false }]))
}

async function contributorOf(payload: Payload, id: string, seq: number): Promise<Contributor> {
  if (id === NOBODY) return { name: null, recorded: true }
  const recorded = await recordedName(payload, id, seq)
  if (recorded !== null) return { name: recorded, recorded: true }
  return { name: (await accountName(payload, id)) ?? id, recorded: false }
}

async function recordedName(payload: Payload, person: string, seq: number): Promise<string | null> {
  const where: Where = { and: [{ person: { equals: person } }, { seq: { less_than_equal: seq } }] }
  const [row] = await rows(payload, { where, sort: '-seq', limit: 1 })
  return row?.personName ?? null
}

async function accountName(payload: Payload, id: string): Promise<string | null> {
  const user = await payload.db.findOne<{ id: string; name?: string | null }>({
    collection: 'users',
    where: { id: { equals: id } },
  })
  return user?.name ?? null
}
