import type { Payload } from 'payload'
import { seal } from '../../ledger/chain.ts'
import type { DocumentState, Refusal, WorkflowEvent } from '../../workflow/index.ts'
import { append, type DocumentEntry, ledgerHead } from '../evidence/ledger.ts'
import { announce } from '../feed/announce.ts'
import { withPublicPart } from '../feed/publicPart.ts'
import { inTurn } from './inTurn.ts'
import { cacheStatus } from './statusCache.ts'
import { unlock } from './unlock.ts'

/** What came of an action: the entry that the ledger now holds, or every reason why there is none. */
export type Outcome = { ok: true; entry: DocumentEntry } | { ok: false; reasons: Refusal[] }

/** What was decided, and the state that it was decided on. */
export type Decided =
  { ok: true; event: WorkflowEvent; state: DocumentState } | { ok: false; reasons: Refusal[] }

/** So many others may be faster before an action gives up. */
const TRIES = 100

/**
 * Adds what `decideNow` comes to, and decides anew wherever somebody else was faster. The entry is all that
 * counts: whatever is done after it can be done again from it.
 */
export async function commit(payload: Payload, decideNow: () => Promise<Decided>): Promise<Outcome> {
  const outcome = await inTurn(() => appendDecided(payload, decideNow))
  if (!outcome.ok) return outcome
  await cacheStatus(payload, outcome.entry.document)
  await unlock(payload, outcome.entry.document)
  announce(outcome.entry)
  return outcome
}

async function appendDecided(payload: Payload, decideNow: () => Promise<Decided>): Promise<Outcome> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    // The head is read first: whoever adds an entry after this line takes the place that we ask for.
    const head = await ledgerHead(payload)
    const decided = await decideNow()
    if (!decided.ok) return decided
    const entry = seal(await withPublicPart(payload, decided.event, decided.state, head), head)
    if (await append(payload, entry)) return { ok: true, entry }
  }
  return { ok: false, reasons: [{ code: 'stale-revision' }] }
}
