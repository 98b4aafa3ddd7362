import type { PayloadRequest } from 'payload'
import type { Refusal } from '../../workflow/index.ts'

/**
 * Asks a logged-in person for their password again. It goes through Payload's own login, so that failures
 * count towards the account's lock.
 */
export async function checkPassword(req: PayloadRequest, password: string): Promise<Refusal | null> {
  const email = req.user?.email
  if (!email) return { code: 'not-logged-in' }
  try {
    await req.payload.login({ collection: 'users', data: { email, password }, overrideAccess: true })
    return null
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'LockedAuth') return { code: 'account-locked' }
    if (name === 'AuthenticationError') return { code: 'wrong-password' }
    throw error
  }
}
