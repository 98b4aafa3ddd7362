import type { Payload } from 'payload'
import { canonicalJson } from '../../ledger/canonical.ts'
import { type ActedAs, FLOWS, type Flows, SYSTEM } from '../../workflow/index.ts'
import { entryOf, rows } from '../evidence/ledger.ts'
import { keepRecord, type LedgerRecord } from '../evidence/records.ts'

/** What the ledger's records about the table of flows are about. */
const SUBJECT = { collection: 'flows', id: 'table' }

/**
 * The table of flows that submissions go through: not the one in the code, but the one that was adopted last.
 * Who changes the code can't by that alone change who must agree.
 */
export async function flowsInForce(payload: Payload): Promise<Flows> {
  return (await lastTable(payload, ['flow_adopted'])) ?? FLOWS
}

/** The table in the code, where it is not the one in force; else null. */
export function proposedFlows(inForce: Flows): Flows | null {
  return same(inForce, FLOWS) ? null : FLOWS
}

/** At start: the first table counts at once; a changed one goes on record, and waits for a second person. */
export async function recordFlows(payload: Payload): Promise<void> {
  const adopted = await lastTable(payload, ['flow_adopted'])
  if (!adopted) return keepTable(payload, 'flow_adopted', SYSTEM)
  const last = await lastTable(payload, ['flow_adopted', 'flow_proposed'])
  if (!same(last, FLOWS)) await keepTable(payload, 'flow_proposed', SYSTEM)
}

/** Puts the table in the code in force. */
export function adoptFlows(payload: Payload, by: ActedAs): Promise<void> {
  return keepTable(payload, 'flow_adopted', by)
}

async function lastTable(payload: Payload, types: string[]): Promise<Flows | null> {
  const where = { type: { in: types } }
  const [row] = await rows(payload, { where, sort: '-seq', limit: 1 })
  return row ? (entryOf(row) as Extract<LedgerRecord, { flows: Flows }>).flows : null
}

function keepTable(payload: Payload, type: 'flow_adopted' | 'flow_proposed', by: ActedAs): Promise<void> {
  return keepRecord(payload, { type, at: new Date().toISOString(), by, subject: SUBJECT, flows: FLOWS })
}

function same(one: Flows | null, other: Flows): boolean {
  return one !== null && canonicalJson(one) === canonicalJson(other)
}
