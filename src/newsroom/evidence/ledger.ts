import type { Payload } from 'payload'
import { canonicalJson } from '../../ledger/canonical.ts'
import { EMPTY_HEAD, type Entry, type Head } from '../../ledger/chain.ts'
import type { SignedRelease } from '../../ledger/release.ts'
import type { DocumentName, Recorded, WorkflowEvent } from '../../workflow/index.ts'
import { addingEvidence } from './guard.ts'

/** An event as the ledger holds it. A `released` one carries its public part, signed. */
export type LedgerEvent = WorkflowEvent & { release?: SignedRelease }
export type LedgerEntry = Entry<LedgerEvent>

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
  digest: string
  release?: number | null
  entry: string
}

export function subjectOf({ collection, id }: DocumentName): string {
  return `${collection}/${id}`
}

export function rowOf(entry: LedgerEntry): Omit<LedgerRow, 'id'> {
  return {
    seq: entry.seq,
    hash: entry.hash,
    type: entry.type,
    at: entry.at,
    subject: subjectOf(entry.document),
    person: entry.by.id,
    personName: entry.by.name,
    digest: entry.digest,
    // Left out, not null: a unique index of MongoDB that is sparse still holds a null.
    ...(entry.release && { release: entry.release.release.seq }),
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
    if (await taken(payload, entry)) return false
    throw error
  }
}

/** Asking the database, not the error, whose text differs from one database to the other. */
async function taken(payload: Payload, { seq, hash }: LedgerEntry): Promise<boolean> {
  const [row] = await rows(payload, { where: { seq: { equals: seq } }, limit: 1 })
  return row !== undefined && row.hash !== hash
}

export async function ledgerHead(payload: Payload): Promise<Head> {
  const [row] = await rows(payload, { sort: '-seq', limit: 1 })
  return row ? { seq: row.seq, hash: row.hash } : EMPTY_HEAD
}

/** The head of the release chain. */
export async function releaseHead(payload: Payload): Promise<Head> {
  const [row] = await rows(payload, { where: { release: { exists: true } }, sort: '-release', limit: 1 })
  const signed = row && entryOf(row).release
  return signed ? { seq: signed.release.seq, hash: signed.release.hash } : EMPTY_HEAD
}

/** The events about one document, oldest first. */
export async function eventsOf(payload: Payload, document: DocumentName): Promise<LedgerEntry[]> {
  const found = await rows(payload, {
    where: { subject: { equals: subjectOf(document) } },
    sort: 'seq',
    limit: 0,
  })
  return found.map(entryOf)
}

/** Signed releases after `seq`, in their order. */
export async function releasesAfter(payload: Payload, seq: number, limit: number): Promise<SignedRelease[]> {
  const found = await rows(payload, { where: { release: { greater_than: seq } }, sort: 'release', limit })
  return found.map((row) => entryOf(row).release).filter((release) => release !== undefined)
}

/** Every row of the ledger, oldest first, a page at a time. */
export async function* allRows(payload: Payload, pageSize = 500): AsyncGenerator<LedgerRow> {
  for (let seq = 0; ;) {
    const page = await rows(payload, { where: { seq: { greater_than: seq } }, sort: 'seq', limit: pageSize })
    yield* page
    const last = page.at(-1)
    if (!last) return
    seq = last.seq
  }
}

export function entryOf(row: Pick<LedgerRow, 'entry'>): LedgerEntry & Recorded {
  return JSON.parse(row.entry) as LedgerEntry & Recorded
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
