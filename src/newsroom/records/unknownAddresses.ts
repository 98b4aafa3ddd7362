import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { type CollectionBeforeOperationHook, LockedAuth, type Payload } from 'payload'
import { remember } from '../../network/limiter.ts'

/** How Payload hashes a password, which is what takes the time of a login. */
export const HASHING = { iterations: 600_000, keyLength: 32, digest: 'sha256' } as const

interface Tries {
  failed: number
  /** In ms since the epoch; 0: it is not locked. */
  lockedUntil: number
}

const triesOf = new Map<string, Tries>()

/**
 * Answers a login by an address that nobody has as one by an address that somebody has: as slowly, and locked after
 * as many tries for as long. Else strangers could find out who has an account here.
 */
export const treatUnknownAlike: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
  collection,
}) => {
  const { email, password } = (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (operation !== 'login' || typeof email !== 'string' || typeof password !== 'string') return args
  const address = email.toLowerCase().trim()
  if (!address || !password.trim() || (await isKnown(req.payload, address))) return args
  const { maxLoginAttempts, lockTime } = collection.auth
  if (!takeTry(address, maxLoginAttempts, lockTime)) throw new LockedAuth(req.t)
  await promisify(pbkdf2)(password, address, HASHING.iterations, HASHING.keyLength, HASHING.digest)
  return args
}

async function isKnown(payload: Payload, email: string): Promise<boolean> {
  const { totalDocs } = await payload.db.count({ collection: 'users', where: { email: { equals: email } } })
  return totalDocs > 0
}

/** Counts as Payload does: the last try that is allowed sets the lock, and after it the count begins at one. */
function takeTry(address: string, most: number, lockTime: number): boolean {
  const now = Date.now()
  const { failed, lockedUntil } = triesOf.get(address) ?? { failed: 0, lockedUntil: 0 }
  if (lockedUntil > now) return false
  const tried = lockedUntil > 0 ? 1 : failed + 1
  remember(triesOf, address, { failed: tried, lockedUntil: tried >= most ? now + lockTime : 0 })
  return true
}
