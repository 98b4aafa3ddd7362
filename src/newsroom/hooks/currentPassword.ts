import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import type { Refusal } from '../../workflow/index.ts'
import { actorOf } from '../access/actor.ts'
import { checkPassword } from '../cases/password.ts'
import { refusalError } from '../endpoints/problem.ts'

interface Update {
  id?: unknown
  data?: { password?: unknown; email?: unknown; currentPassword?: unknown }
}

/**
 * Who changes what opens their own account, the password or the address, says the password they have: else
 * whoever sits down at an unlocked desk could set one of their own, and sign with it.
 */
export const askForCurrentPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, data } = args as Update
  if (operation !== 'update' || actorOf(req)?.id !== String(id) || !opensAccount(req, data)) return args
  const refusal = await whyNot(req, data?.currentPassword)
  if (!refusal) return args
  throw refusalError(req, refusal)
}

function opensAccount(
  { user }: PayloadRequest,
  { password, email }: NonNullable<Update['data']> = {},
): boolean {
  const otherAddress = typeof email === 'string' && email.trim().toLowerCase() !== user?.email?.toLowerCase()
  return Boolean(password) || otherAddress
}

async function whyNot(req: PayloadRequest, current: unknown): Promise<Refusal | null> {
  if (typeof current !== 'string' || current === '') return { code: 'current-password-required' }
  return checkPassword(req, current)
}
