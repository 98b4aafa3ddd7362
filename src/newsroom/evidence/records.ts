import { type Head, seal } from '../../ledger/chain.ts'
import type { Payload } from 'payload'
import type { ActedAs, DocumentName, Flows, Touched } from '../../workflow/index.ts'
import { inTurn } from '../cases/inTurn.ts'
import { append, ledgerHead } from './ledger.ts'

/** What is on record besides the documents' own events, by type: each with what it says. */
interface Details {
  logged_in: object
  login_failed: { email: string; locked: boolean }
  account_locked: { until: string }
  account_unlocked: object
  account_created: { changes: Changes }
  account_changed: { changes: Changes }
  password_changed: object
  /** Somebody else agreed to what was done to an account, up to the entry `seen`. */
  account_confirmed: { seen: number; touched: Touched[] }
  /** A step of the workflow that this person may not take. */
  action_refused: { action: string; codes: string[] }
  /** Anything else that this person may not do, e.g. write to the ledger. */
  access_refused: { method: string; path: string }
  settings_changed: { fields: string[] }
  /** A draft that was never submitted is no more, and never will be submitted. */
  draft_deleted: object
  schedule_blocked: { case: number; codes: string[] }
  /** The newsroom was started with a table of flows that it does not follow yet. */
  flow_proposed: { flows: Flows }
  flow_adopted: { flows: Flows }
  /** The whole evidence was looked through; the first thing that did not hold, or null. */
  evidence_verified: { entries: number; releases: number; head: Head; fault: Fault | null }
  /** Somebody took a copy of the ledger, up to `head`. */
  evidence_exported: { format: string; filter: Readonly<Record<string, string>>; head: Head }
}

type Fault = { seq: number; code: string; detail?: string }

/** By field: what it was and what it is. */
export type Changes = Readonly<Record<string, { from: unknown; to: unknown }>>

export type RecordType = keyof Details

export const RECORD_TYPES = [
  'logged_in',
  'login_failed',
  'account_locked',
  'account_unlocked',
  'account_created',
  'account_changed',
  'password_changed',
  'account_confirmed',
  'action_refused',
  'access_refused',
  'settings_changed',
  'draft_deleted',
  'schedule_blocked',
  'flow_proposed',
  'flow_adopted',
  'evidence_verified',
  'evidence_exported',
] as const satisfies readonly RecordType[]

/** An entry that moves no document: who did, or tried, what with the newsroom itself. */
export type LedgerRecord = {
  [T in RecordType]: Details[T] & {
    type: T
    /** ISO 8601, UTC. */
    at: string
    by: ActedAs
    subject: DocumentName
    /** The network address that it came from, where it came by one. */
    address?: string
  }
}[RecordType]

/** So many others may be faster before a record gives up. */
const TRIES = 100

/** Adds a record to the ledger, wherever its end is by then. */
export async function keepRecord(payload: Payload, record: LedgerRecord): Promise<void> {
  await keepRecordIf(payload, record, () => Promise.resolve(true))
}

/**
 * Adds a record only if something is true of the ledger that it follows: whoever makes it untrue adds an entry,
 * takes the place that was asked for, and it is asked again.
 * @returns whether it was added
 */
export function keepRecordIf(
  payload: Payload,
  record: LedgerRecord,
  isTrue: () => Promise<boolean>,
): Promise<boolean> {
  return inTurn(async () => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const head = await ledgerHead(payload)
      if (!(await isTrue())) return false
      if (await append(payload, seal(record, head))) return true
    }
    throw new Error(`The ledger took no record of "${record.type}" in ${String(TRIES)} tries.`)
  })
}
