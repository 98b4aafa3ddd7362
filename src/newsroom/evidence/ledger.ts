import type { Payload, Where } from 'payload'
import { canonicalJson } from '../../ledger/canonical.ts'
import { EMPTY_HEAD, type Entry, type Head } from '../../ledger/chain.ts'
import type { SignedRelease } from '../../ledger/release.ts'
import { type DocumentName, type Recorded, WORKFLOW_TYPES, type WorkflowEvent } from '../../workflow/index.ts'
import { addingEvidence } from './guard.ts'
import type { LedgerRecord } from './records.ts'

/** An event as the ledger holds it. One that changes what is public carries its public part, signed. */
export type LedgerEvent = WorkflowEvent & { release?: SignedRelease }
export type DocumentEntry = Entry<LedgerEvent>
export type RecordEntry = Entry<LedgerRecord>
export type LedgerEntry = DocumentEntry | RecordEntry

/** A row of the `ledger` collection: the entry's exact text, and columns to find it by. */
export interface LedgerRow {
  id: string
  seq: number
  hash: string
  type: string
  at: string
  subject: string
  person: string
  personName: string
  /** Of an event about a document: the snapshot. */
  digest?: string | null
  release?: number | null
  entry: string
}

export function subjectOf({ collection, id }: DocumentName): string {
  return `${collection}/${id}`
}

/** Whether an entry moved a document, and did not just put something on record. */
export function isAboutDocument(entry: LedgerEntry): entry is DocumentEntry {
  return (WORKFLOW_TYPES as readonly string[]).includes(entry.type)
}

export function rowOf(entry: LedgerEntry): Omit<LedgerRow, 'id'> {
  const about = isAboutDocument(entry)
  return {
    seq: entry.seq,
    hash: entry.hash,
    type: entry.type,
    at: entry.at,
    subject: subjectOf(about ? entry.document : entry.subject),
    person: entry.by.id,
    personName: entry.by.name,
    ...(about && { digest: entry.digest }),
    // Left out, not null: a unique index of MongoDB that is sparse still holds a null.
    ...(about && entry.release && { release: entry.release.release.seq }),
    entry: canonicalJson(entry),
  }
}

/**
 * Adds an entry. Its unique `seq` makes this the one commit point of every change of state.
 * @returns false where somebody else took the place
 */
export async function append(payload: Payload, entry: LedgerEntry): Promise<boolean> {
  try {
    await addingEvidence(() =>
      payload.db.create({
        collection: 'ledger',
        data: { id: entry.hash, ...rowOf(entry) },
        returning: false,
      }),
    )
    return true
  } catch (error) {
    if (await isTaken(payload, entry.seq)) return false
    throw error
  }
}

/**
 * Asking the database, not the error, whose text differs from one database to the other. What stands there may
 * be the very same entry: two processes can come to it in one millisecond, and only one of them added it.
 */
async function isTaken(payload: Payload, seq: number): Promise<boolean> {
  return (await rows(payload, { where: { seq: { equals: seq } }, limit: 1 })).length > 0
}

export async function ledgerHead(payload: Payload): Promise<Head> {
  const [row] = await rows(payload, { sort: '-seq', limit: 1 })
  return row ? { seq: row.seq, hash: row.hash } : EMPTY_HEAD
}

/** The head of the release chain. */
export async function releaseHead(payload: Payload): Promise<Head> {
  const [row] = await rows(payload, { where: { release: { exists: true } }, sort: '-release', limit: 1 })
  const signed = row && documentEntryOf(row).release
  return signed ? { seq: signed.release.seq, hash: signed.release.hash } : EMPTY_HEAD
}

/** The events that moved one document, oldest first. */
export async function eventsOf(payload: Payload, document: DocumentName): Promise<RecordedEntry[]> {
  const found = await rows(payload, {
    where: { and: [{ subject: { equals: subjectOf(document) } }, { type: { in: [...WORKFLOW_TYPES] } }] },
    sort: 'seq',
    limit: 0,
  })
  return found.map(documentEntryOf)
}

/** Signed releases after `seq`, in their order. */
export async function releasesAfter(payload: Payload, seq: number, limit: number): Promise<SignedRelease[]> {
  const found = await rows(payload, { where: { release: { greater_than: seq } }, sort: 'release', limit })
  return found.map((row) => documentEntryOf(row).release).filter((release) => release !== undefined)
}

/** Every row of the ledger, oldest first. */
export async function* allRows(payload: Payload): AsyncGenerator<LedgerRow> {
  for await (const page of pagesOf(payload)) yield* page
}

/** How many rows are read at once. */
const PAGE = 500

/**
 * The rows of the ledger, oldest first, a page at a time: however long it is, no more than that is held.
 * @param filter which of them; all where there is none
 */
export async function* pagesOf(payload: Payload, filter?: Where): AsyncGenerator<LedgerRow[]> {
  // Below the first number that there should be: a row that was put there is to be read, too.
  for (let seq = Number.MIN_SAFE_INTEGER; ;) {
    const further: Where = { seq: { greater_than: seq } }
    const where = filter ? { and: [further, filter] } : further
    const page = await rows(payload, { where, sort: 'seq', limit: PAGE })
    const last = page.at(-1)
    if (!last) return
    yield page
    seq = last.seq
  }
}

/** How many rows the database counts, whatever stands in them. */
export async function countOf(payload: Payload, collection: 'ledger' | 'snapshots'): Promise<number> {
  return (await payload.db.count({ collection })).totalDocs
}

export function entryOf(row: Pick<LedgerRow, 'entry'>): LedgerEntry {
  return JSON.parse(row.entry) as LedgerEntry
}

/** An event about a document, in its place. */
export type RecordedEntry = DocumentEntry & Recorded

/** Of a row that is known to be about a document. */
function documentEntryOf(row: Pick<LedgerRow, 'entry'>): RecordedEntry {
  return JSON.parse(row.entry) as RecordedEntry
}

type Query = Pick<Parameters<Payload['db']['find']>[0], 'where' | 'sort' | 'limit'>

export async function rows(payload: Payload, query: Query): Promise<LedgerRow[]> {
  const { docs } = await payload.db.find<LedgerRow>({
    collection: 'ledger',
    pagination: false,
    ...query,
  })
  return docs
}
