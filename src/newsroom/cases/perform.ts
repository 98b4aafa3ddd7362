import type { PayloadRequest } from 'payload'
import type { DocumentKind } from '../../snapshot/types.ts'
import { ACTIONS, type Actor, type Command, decide, type Refusal } from '../../workflow/index.ts'
import { keepSnapshot } from '../evidence/snapshots.ts'
import { keepRefusal } from '../records/attempts.ts'
import { commit, type Decided, type Outcome } from './commit.ts'
import { checkPassword } from './password.ts'
import { releaseIfDue } from './schedule.ts'
import { situationOf } from './situation.ts'

/**
 * The one door through which a person changes a document's state: decide on what is, freeze what was decided
 * on, add one entry to the ledger.
 */
export async function perform(
  req: PayloadRequest,
  collection: DocumentKind,
  id: string,
  actor: Actor,
  command: Command & { password?: string },
): Promise<Outcome> {
  const document = { collection, id }
  const refusal = await proveIdentity(req, collection, id, actor, command)
  const outcome: Outcome = refusal
    ? { ok: false, reasons: [refusal] }
    : await commit(req.payload, () => decideNow(req, collection, id, actor, command))
  if (!outcome.ok) await keepRefusal(req, actor, document, command.action, outcome.reasons)
  else if (outcome.entry.type === 'signed') await releaseIfDue(req.payload, document)
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
  const situation = await situationOf(req, collection, id, actor, command)
  if (!situation || !decide(situation, command).ok) return null
  return checkPassword(req, command.password)
}

async function decideNow(
  req: PayloadRequest,
  collection: DocumentKind,
  id: string,
  actor: Actor,
  command: Command,
): Promise<Decided> {
  const situation = await situationOf(req, collection, id, actor, command)
  if (!situation) return { ok: false, reasons: [{ code: 'not-found' }] }
  const { document, draft, state } = situation
  const decision = decide(situation, command)
  if (!decision.ok) return decision
  if (decision.event.type === 'submitted') await keepSnapshot(req.payload, document, draft.frozen)
  return { ...decision, state }
}
