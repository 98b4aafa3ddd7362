import { AuthenticationError, LockedAuth, type PayloadRequest } from 'payload'
import type { Refusal } from '../../workflow/index.ts'
import { keepFailure, ONLY_PASSWORD } from '../records/logins.ts'
import { limiter } from '../../network/limiter.ts'

/** Hashing takes the server a while, so nobody guesses all the time; who signs one text after another may go on. */
const tries = limiter(10, 10)

/**
 * Asks a logged-in person for their password again. It goes through Payload's own login, so that failures
 * count towards the account's lock; no session comes of it.
 */
export async function checkPassword(
  req: PayloadRequest,
  password: string | undefined,
): Promise<Refusal | null> {
  const { payload, user } = req
  if (!user?.email) return { code: 'not-logged-in' }
  if (!password) return { code: 'password-required' }
  if (!tries.take(String(user.id))) return { code: 'too-many-tries' }
  try {
    await payload.login({
      collection: 'users',
      data: { email: user.email, password },
      context: { [ONLY_PASSWORD]: true },
      overrideAccess: true,
    })
    tries.giveBack(String(user.id))
    return null
  } catch (error) {
    // Not by their names: the build shortens those of classes.
    const locked = error instanceof LockedAuth
    if (!locked && !(error instanceof AuthenticationError)) throw error
    await keepFailure(req, user.email, locked)
    return { code: locked ? 'account-locked' : 'wrong-password' }
  }
}
