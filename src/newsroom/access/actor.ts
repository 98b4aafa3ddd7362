import type { Payload, PayloadRequest } from 'payload'
import type { Actor, Role } from '../../workflow/index.ts'
import { idOf } from '../documents/references.ts'

interface Account {
  id: number | string
  name?: string | null
  title?: string | null
  email?: string | null
  roles?: Role[] | null
  districts?: unknown[] | null
  active?: boolean | null
}

/** The person behind a request, or null where nobody is logged in, or the account was closed meanwhile. */
export function actorOf({ user }: Pick<PayloadRequest, 'user'>): Actor | null {
  return user?.collection === 'users' ? actorIn(user) : null
}

/** These people as they are now, by id; who can no longer log in is left out. */
export async function accountsOf(payload: Payload, ids: readonly string[]): Promise<Map<string, Actor>> {
  const accounts = await accountsWhere(payload, { id: { in: [...ids] } })
  return new Map(accounts.map((actor) => [actor.id, actor]))
}

/** Everybody who can log in. */
export function everyone(payload: Payload): Promise<Actor[]> {
  return accountsWhere(payload, {})
}

async function accountsWhere(payload: Payload, where: object): Promise<Actor[]> {
  const { docs } = await payload.db.find<Account>({
    collection: 'users',
    where: where as never,
    pagination: false,
    limit: 0,
  })
  return docs.map(actorIn).filter((actor) => actor !== null)
}

function actorIn(account: Account): Actor | null {
  if (account.active === false) return null
  return {
    id: String(account.id),
    name: account.name ?? account.email ?? '',
    title: account.title ?? null,
    roles: account.roles ?? [],
    districts: (account.districts ?? []).map(idOf).filter((id) => id !== null),
  }
}
