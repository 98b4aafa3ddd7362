import type { PayloadRequest } from 'payload'
import { type Head, seal } from '../../ledger/chain.ts'
import type { DocumentKind } from '../../snapshot/types.ts'
import {
  ACTIONS,
  type Actor,
  type Command,
  decide,
  type Refusal,
  type Released,
  type WorkflowEvent,
} from '../../workflow/index.ts'
import { append, type LedgerEntry, ledgerHead } from '../evidence/ledger.ts'
import { keepSnapshot } from '../evidence/snapshots.ts'
import { publicPartOf } from '../feed/publicPart.ts'
import { announce } from '../feed/announce.ts'
import { inTurn } from './inTurn.ts'
import { checkPassword } from './password.ts'
import { cacheStatus } from './statusCache.ts'
import { type NewsroomSituation, situationOf } from './situation.ts'
import { unlock } from './unlock.ts'

/** What came of an action: the entry that the ledger now holds, or every reason why there is none. */
export type Outcome = { ok: true; entry: LedgerEntry } | { ok: false; reasons: Refusal[] }

/** So many others may be faster before an action gives up. */
const TRIES = 100

/**
 * The one door through which a document's state changes: decide on what is, freeze what was decided on, add
 * one entry to the ledger. Whatever comes after the entry can be done again from it.
 */
export async function perform(
  req: PayloadRequest,
  collection: DocumentKind,
  id: string,
  actor: Actor,
  command: Command & { password?: string },
): Promise<Outcome> {
  const refusal = await proveIdentity(req, collection, id, actor, command)
  if (refusal) return { ok: false, reasons: [refusal] }
  const outcome = await inTurn(() => decideAndAppend(req, collection, id, actor, command))
  if (outcome.ok) {
    await cacheStatus(req.payload, outcome.entry.document)
    await unlock(req.payload, outcome.entry.document)
    announce(outcome.entry)
  }
  return outcome
}

/** A password is looked at only where the action would otherwise be taken: a refusal must not cost a try. */
async function proveIdentity(
  req: PayloadRequest,
  collection: DocumentKind,
  id: string,
  actor: Actor,
  command: Command & { password?: string },
): Promise<Refusal | null> {
  if (!ACTIONS[command.action].password) return null
  const situation = await situationOf(req, collection, id, actor)
  if (!situation || !decide(situation, command).ok) return null
  return command.password ? checkPassword(req, command.password) : { code: 'password-required' }
}

async function decideAndAppend(
  req: PayloadRequest,
  collection: DocumentKind,
  id: string,
  actor: Actor,
  command: Command,
): Promise<Outcome> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    // The head is read first: whoever adds an entry after this line takes the place that we ask for.
    const head = await ledgerHead(req.payload)
    const situation = await situationOf(req, collection, id, actor)
    if (!situation) return { ok: false, reasons: [{ code: 'not-found' }] }
    const decision = decide(situation, command)
    if (!decision.ok) return decision
    if (decision.event.type === 'submitted')
      await keepSnapshot(req.payload, situation.document, situation.draft.frozen)
    const entry = await entryFor(req, decision.event, situation, head)
    if (await append(req.payload, entry)) return { ok: true, entry }
  }
  return { ok: false, reasons: [{ code: 'stale-revision' }] }
}

async function entryFor(
  req: PayloadRequest,
  event: WorkflowEvent,
  situation: NewsroomSituation,
  head: Head,
): Promise<LedgerEntry> {
  if (event.type !== 'released') return seal(event, head)
  const release = await publicPartOf(req.payload, event satisfies Released, situation.state, head)
  return seal({ ...event, release }, head)
}
