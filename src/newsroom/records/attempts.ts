import type { AfterErrorHook, PayloadRequest } from 'payload'
import {
  type ActedAs,
  actAs,
  type Action,
  type Actor,
  type DocumentName,
  type Refusal,
  statusOf,
  SYSTEM,
} from '../../workflow/index.ts'
import { actorOf } from '../access/actor.ts'
import { keepRecord } from '../evidence/records.ts'
import { addressOf } from './address.ts'
import { limiter } from '../../network/limiter.ts'

/** Steps that no document takes. */
type OtherStep = 'adopt-flow' | 'confirm-account' | 'verify-evidence' | 'read-head' | 'export-evidence'

/** What a person may not do goes on record, but nobody fills the ledger with it. */
const recorded = limiter(30, 30)

/** A person under the first of their roles, where no step of the workflow asks for one. */
export function personOf(actor: Actor): ActedAs {
  return actAs(actor, actor.roles[0] ?? 'editor')
}

/** When, by whom and from where a record is made: the newsroom itself, where nobody is logged in. */
export function madeBy(req: PayloadRequest, subject: DocumentName) {
  const actor = actorOf(req)
  const by = actor ? personOf(actor) : SYSTEM
  return { at: new Date().toISOString(), by, subject, ...addressOf(req) }
}

/** Keeps that somebody tried to take a step which is not theirs. Who was only late, or mistyped, is not kept. */
export async function keepRefusal(
  req: PayloadRequest,
  actor: Actor,
  document: DocumentName,
  action: Action | OtherStep,
  reasons: readonly Refusal[],
): Promise<void> {
  const codes = reasons.map(({ code }) => code).filter((code) => statusOf(code) === 403)
  if (codes.length === 0 || !recorded.take(actor.id)) return
  const at = new Date().toISOString()
  const what = { type: 'action_refused' as const, at, by: personOf(actor), subject: document, action, codes }
  await keepRecord(req.payload, { ...what, ...addressOf(req) })
}

/** Keeps what access rules refused to somebody with an account: a read or write that is not theirs. */
export const keepForbidden: AfterErrorHook = async ({ error, req }) => {
  const actor = actorOf(req)
  if ((error as { status?: number }).status !== 403 || !actor || !recorded.take(actor.id)) return
  await keepRecord(req.payload, {
    type: 'access_refused',
    at: new Date().toISOString(),
    by: personOf(actor),
    subject: { collection: 'users', id: actor.id },
    method: req.method ?? '',
    path: req.pathname.slice(0, 500),
    ...addressOf(req),
  })
}
