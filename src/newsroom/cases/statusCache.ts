import type { Payload } from 'payload'
import { DOCUMENT_KINDS, type DocumentKind } from '../../snapshot/types.ts'
import { type DocumentName, type DocumentState, fold, stateName, UNTOUCHED } from '../../workflow/index.ts'
import { allRows, entryOf, eventsOf, isAboutDocument, subjectOf } from '../evidence/ledger.ts'

/** The columns that lists show. They are a copy of what the ledger says, never a source of it. */
function columnsOf(state: DocumentState) {
  return {
    status: stateName(state),
    live: state.live !== null,
    scheduledFor: state.case?.schedule?.at ?? null,
    unratified: state.emergency !== null,
  }
}

type Columns = ReturnType<typeof columnsOf>

export async function cacheStatus(payload: Payload, { collection, id }: DocumentName): Promise<void> {
  await write(payload, collection, id, fold(await eventsOf(payload, { collection, id })))
}

/** Puts a row right that was just saved with columns of an earlier moment. @returns the row as it is then */
export async function correctStatus<Row extends StatusRow>(
  payload: Payload,
  collection: DocumentKind,
  row: Row,
): Promise<Row> {
  const state = fold(await eventsOf(payload, { collection, id: row.id }))
  const columns = columnsOf(state)
  if (isCopied(row, columns)) return row
  await write(payload, collection, row.id, state)
  return { ...row, ...columns }
}

async function write(payload: Payload, collection: string, id: string, state: DocumentState): Promise<void> {
  // Not an edit: it makes no version and has no author, so it goes past Payload's hooks.
  await payload.db.updateOne({
    collection: collection,
    id,
    // The time of the last save stays: versions are told apart by it.
    data: { ...columnsOf(state), updatedAt: null },
    returning: false,
  })
}

interface StatusRow {
  id: string
  status?: string | null
  live?: boolean | null
  scheduledFor?: string | null
  unratified?: boolean | null
}

/**
 * Puts right what a crash left behind between an entry and its copy in the lists.
 * @returns how many documents were put right
 */
export async function repairStatuses(payload: Payload): Promise<number> {
  const states = new Map<string, DocumentState>()
  for await (const row of allRows(payload)) {
    const entry = entryOf(row)
    if (isAboutDocument(entry)) states.set(row.subject, fold([entry], states.get(row.subject)))
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
    select: { status: true, live: true, scheduledFor: true, unratified: true },
  })
  let repaired = 0
  for (const row of docs) {
    const { id } = row
    const state = states.get(subjectOf({ collection, id })) ?? UNTOUCHED
    if (isCopied(row, columnsOf(state))) continue
    await write(payload, collection, id, state)
    repaired++
  }
  return repaired
}

function isCopied(row: StatusRow, columns: Columns): boolean {
  return (
    row.status === columns.status &&
    row.live === columns.live &&
    (row.scheduledFor ?? null) === columns.scheduledFor &&
    (row.unratified ?? false) === columns.unratified
  )
}
