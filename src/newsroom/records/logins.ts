import type {
  CollectionAfterErrorHook,
  CollectionAfterLoginHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  Payload,
  PayloadRequest,
} from 'payload'
import { AuthenticationError, LockedAuth } from 'payload'
import { type ActedAs, SYSTEM } from '../../workflow/index.ts'
import { limiter } from '../../network/limiter.ts'
import { networkOf } from '../../network/networkOf.ts'
import { actorOf } from '../access/actor.ts'
import { refusalError } from '../endpoints/problem.ts'
import { keepRecord } from '../evidence/records.ts'
import { ADDRESS_HEADER, addressOf } from './address.ts'
import { personOf } from './attempts.ts'

/** Set in the context of a login that only asks a person for their password again: it is no new session. */
export const ONLY_PASSWORD = 'onlyPassword'

/** A network may try so often; an account is locked by Payload long before. */
const tries = limiter(20, 20)

/** Before anything is looked up: nobody can neither guess on, nor keep the server busy with hashing. */
export const limitLogins: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!['login', 'resetPassword', 'forgotPassword'].includes(operation)) return args
  const address = req.headers.get(ADDRESS_HEADER)
  if (address === null || tries.take(networkOf(address))) return args
  throw refusalError(req, { code: 'too-many-tries' })
}

/**
 * A forgotten password is recovered by mail. Where none can be sent, asking for it would only let anybody write
 * tokens into accounts.
 */
export const onlyByMail: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { disableEmail } = args as { disableEmail?: boolean }
  // Payload's type promises an adapter; without one, it writes mail to the console.
  const { email } = req.payload.config as { email?: unknown }
  if (operation !== 'forgotPassword' || disableEmail || email) return args
  throw refusalError(req, { code: 'no-mail' })
}

/** A closed account logs in no more, though its work stays. */
export const onlyActive: CollectionBeforeLoginHook = ({ user, req }) => {
  if ((user as { active?: boolean | null }).active === false)
    throw refusalError(req, { code: 'account-closed' })
}

export const keepLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  if (req.context[ONLY_PASSWORD] === true) return
  const actor = actorOf({ user: { ...user, collection: 'users' } as never })
  if (actor) await keep(req, personOf(actor), actor.id, { type: 'logged_in' })
}

/** A login that failed, by the address that was tried, and the lock where this was one try too many. */
export const keepFailedLogin: CollectionAfterErrorHook = async ({ error, req }) => {
  // Not by their names: the build shortens those of classes.
  const locked = error instanceof LockedAuth
  if (!locked && !(error instanceof AuthenticationError)) return
  const tried = (req.data as { email?: unknown } | undefined)?.email
  await keepFailure(req, typeof tried === 'string' ? tried : '', locked)
}

/** Keeps that a password was wrong, and that the account is locked from now on where it is. */
export async function keepFailure(req: PayloadRequest, email: string, locked: boolean): Promise<void> {
  const account = await accountBy(req.payload, email)
  const by = account ? personOf(account.actor) : SYSTEM
  const subject = account?.actor.id ?? 'unknown'
  await keep(req, by, subject, { type: 'login_failed', email: email.slice(0, 200).toWellFormed(), locked })
  const until = account?.lockUntil
  if (!locked && until) await keep(req, by, subject, { type: 'account_locked', until })
}

async function accountBy(payload: Payload, email: string) {
  const account = await payload.db.findOne<{ id: string; lockUntil?: string | null }>({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
  })
  const actor = account && actorOf({ user: { ...account, collection: 'users' } })
  return actor ? { actor, lockUntil: account.lockUntil } : null
}

type What =
  | { type: 'logged_in' }
  | { type: 'login_failed'; email: string; locked: boolean }
  | { type: 'account_locked'; until: string }

function keep(req: PayloadRequest, by: ActedAs, id: string, what: What): Promise<void> {
  const at = new Date().toISOString()
  return keepRecord(req.payload, { ...what, at, by, subject: { collection: 'users', id }, ...addressOf(req) })
}
