import type { PayloadRequest } from 'payload'
import type { Actor, Role } from '../../workflow/index.ts'
import { idOf } from '../documents/references.ts'

interface Account {
  id: number | string
  name?: string | null
  title?: string | null
  email?: string | null
  roles?: Role[] | null
  districts?: unknown[] | null
}

/** The person behind a request, or null where nobody is logged in. */
export function actorOf({ user }: Pick<PayloadRequest, 'user'>): Actor | null {
  if (user?.collection !== 'users') return null
  const account = user as Account
  return {
    id: String(account.id),
    name: account.name ?? account.email ?? '',
    title: account.title ?? null,
    roles: account.roles ?? [],
    districts: (account.districts ?? []).map(idOf).filter((id) => id !== null),
  }
}
