import type { Endpoint, PayloadRequest } from 'payload'
import type { Locale } from '../../messages/locale.ts'
import {
  actAs,
  type Actor,
  CONFIRMERS,
  doubtOf,
  type Refusal,
  type Standing,
  type Touched,
  whyNotConfirm,
} from '../../workflow/index.ts'
import { actorOf, everyone } from '../access/actor.ts'
import { standingsNow } from '../access/standing.ts'
import { checkPassword } from '../cases/password.ts'
import { keepRecord } from '../evidence/records.ts'
import { addressOf } from '../records/address.ts'
import { keepRefusal } from '../records/attempts.ts'
import { readFields } from './command.ts'
import { localeOf, type Reason, reasonsIn, refuse } from './problem.ts'

/** Which accounts are not yet surely their person's, and how somebody else agrees that one is. */
export const accountEndpoints: Endpoint[] = [
  { path: '/accounts', method: 'get', handler: readAccounts },
  { path: '/accounts/:id/confirm', method: 'post', handler: confirm },
]

export interface AccountsView {
  /** Why the caller's own decisions do not count yet; null: they do. */
  own: Reason | null
  /** Accounts in use that wait for somebody to agree to what was done to them. */
  waiting: WaitingAccount[]
}

export interface WaitingAccount {
  id: string
  name: string
  title: string | null
  touches: { what: Touched; by: string; at: string }[]
  ownPassword: boolean
  /** What a confirmation must be given to. */
  revision: string
  /** Why the caller can't confirm it; null: they can. */
  reason: Reason | null
}

async function readAccounts(req: PayloadRequest): Promise<Response> {
  const actor = actorOf(req)
  if (!actor) return refuse(req, [{ code: 'not-logged-in' }])
  const [people, found] = await Promise.all([everyone(req.payload), standingsNow(req.payload)])
  const locale = localeOf(req)
  const view: AccountsView = {
    own: reasonIn(locale, doubtOf(actor.id, found)),
    waiting: people.flatMap((person) => {
      const standing = found.get(person.id)
      if (!standing || standing.touches.length === 0) return []
      return [waiting(person, standing, reasonIn(locale, whyNotConfirm(actor, person.id, found)))]
    }),
  }
  return Response.json(view, { headers: { 'Cache-Control': 'no-store' } })
}

function reasonIn(locale: Locale, refusal: Refusal | null): Reason | null {
  return (refusal && reasonsIn(locale, [refusal])[0]) ?? null
}

function waiting({ id, name, title }: Actor, standing: Standing, reason: Reason | null): WaitingAccount {
  const { touches, ownPassword, revision } = standing
  return {
    ...{ id, name, title, ownPassword, reason },
    touches: touches.map(({ what, by, at }) => ({ what, by: by.name, at })),
    revision: String(revision),
  }
}

/** One person makes an account or sets its password; that it is who it says is said by another. */
async function confirm(req: PayloadRequest): Promise<Response> {
  const actor = actorOf(req)
  if (!actor) return refuse(req, [{ code: 'not-logged-in' }])
  const fields = await readFields(req)
  if (!fields) return refuse(req, [{ code: 'body-unreadable' }])
  const id = String(req.routeParams?.id)
  const found = await standingsNow(req.payload)
  const refusal = await whyNot(req, actor, id, found, fields)
  if (refusal) {
    await keepRefusal(req, actor, { collection: 'users', id }, 'confirm-account', [refusal])
    return refuse(req, [refusal])
  }
  const { revision, touches } = found.get(id) as Standing
  const role = CONFIRMERS.find((confirmer) => actor.roles.includes(confirmer)) ?? 'admin'
  await keepRecord(req.payload, {
    type: 'account_confirmed',
    at: new Date().toISOString(),
    by: actAs(actor, role),
    subject: { collection: 'users', id },
    ...{ seen: revision, touched: touches.map(({ what }) => what) },
    ...addressOf(req),
  })
  return readAccounts(req)
}

async function whyNot(
  req: PayloadRequest,
  actor: Actor,
  id: string,
  found: ReadonlyMap<string, Standing>,
  { revision, password }: { revision?: string; password?: string },
): Promise<Refusal | null> {
  const refusal = whyNotConfirm(actor, id, found)
  if (refusal) return refusal
  if (revision === undefined) return { code: 'revision-required' }
  if (revision !== String(found.get(id)?.revision)) return { code: 'stale-revision' }
  return checkPassword(req, password)
}
