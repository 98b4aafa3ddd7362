import type { Payload } from 'payload'
import { DOCUMENT_KINDS, type DocumentKind } from '../../snapshot/types.ts'
import { type DocumentName, type DocumentState, fold, stateName, UNTOUCHED } from '../../workflow/index.ts'
import { allRows, entryOf, eventsOf, subjectOf } from '../evidence/ledger.ts'

/** The columns that lists show. They are a copy of what the ledger says, never a source of it. */
function columnsOf(state: DocumentState) {
  return { status: stateName(state), live: state.live !== null }
}

export async function cacheStatus(payload: Payload, { collection, id }: DocumentName): Promise<void> {
  await write(payload, collection, id, fold(await eventsOf(payload, { collection, id })))
}

async function write(payload: Payload, collection: string, id: string, state: DocumentState): Promise<void> {
  // Not an edit: it makes no version and has no author, so it goes past Payload's hooks.
  await payload.db.updateOne({
    collection: collection,
    id,
    data: columnsOf(state),
    returning: false,
  })
}

interface StatusRow {
  id: string
  status?: string | null
  live?: boolean | null
}

/**
 * Puts right what a crash left behind between an entry and its copy in the lists.
 * @returns how many documents were put right
 */
export async function repairStatuses(payload: Payload): Promise<number> {
  const states = new Map<string, DocumentState>()
  for await (const row of allRows(payload)) {
    states.set(row.subject, fold([entryOf(row)], states.get(row.subject)))
  }
  let repaired = 0
  for (const collection of DOCUMENT_KINDS) repaired += await repairCollection(payload, collection, states)
  return repaired
}

async function repairCollection(
  payload: Payload,
  collection: DocumentKind,
  states: ReadonlyMap<string, DocumentState>,
): Promise<number> {
  const { docs } = await payload.db.find<StatusRow>({
    collection,
    pagination: false,
    limit: 0,
    select: { status: true, live: true },
  })
  let repaired = 0
  for (const { id, status, live } of docs) {
    const state = states.get(subjectOf({ collection, id })) ?? UNTOUCHED
    const columns = columnsOf(state)
    if (columns.status === status && columns.live === live) continue
    await write(payload, collection, id, state)
    repaired++
  }
  return repaired
}
