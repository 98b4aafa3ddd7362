import type { Refusal } from './refusals.ts'
import { type ActedAs, type Actor, type Role, SYSTEM } from './roles.ts'

/** What the ledger keeps about an account, as far as it says whose the account is and what it may do. */
export type AccountEvent = { seq: number; at: string; by: ActedAs; subject: { id: string } } & (
  | { type: 'account_created' | 'account_changed'; changes: Readonly<Record<string, { to: unknown }>> }
  | { type: 'password_changed' }
  | { type: 'account_confirmed'; seen: number }
)

export const ACCOUNT_EVENTS = [
  'account_created',
  'account_changed',
  'password_changed',
  'account_confirmed',
] as const satisfies readonly AccountEvent['type'][]

/** Whose agreement makes an account what somebody made it. */
export const CONFIRMERS = ['signer', 'admin', 'auditor'] as const satisfies readonly Role[]

/** What of an account, set by somebody else, could make its decisions theirs. */
export type Touched = 'account' | 'name' | 'email' | 'roles' | 'active' | 'password'

export interface Touch {
  what: Touched
  by: ActedAs
  at: string
  /** Who may have used the account that did it: others had touched it, and nobody had agreed to that yet. */
  behind: readonly string[]
}

/** How far an account speaks for the person whose name it bears. */
export interface Standing {
  /** What others did to it since somebody agreed to the last of that. */
  touches: readonly Touch[]
  /** Whether the password is one that the person chose themself. */
  ownPassword: boolean
  roles: readonly Role[]
  /** The number of the last event: what a confirmation is given to. */
  revision: number
}

/** An account that was made before the ledger kept accounts, or by the newsroom itself. */
const OF_THE_HOUSE: Standing = { touches: [], ownPassword: true, roles: [], revision: 0 }

/**
 * Where every account stands, by id, after these events, oldest first. An administrator makes accounts and sets
 * passwords; that alone must not let them decide in another's name. So what they did to an account waits until
 * a third person agrees to it. What is done by an account that waits itself is theirs, too, who touched that one.
 * Only the first account that could agree to others finds nobody who could.
 */
export function standings(events: readonly AccountEvent[]): Map<string, Standing> {
  const found = new Map<string, Standing>()
  /** Everybody who ever could have agreed to anything. */
  const confirmers = new Set<string>()
  for (const event of events) {
    const { id } = event.subject
    const before = found.get(id) ?? OF_THE_HOUSE
    const after = { ...before, ...step(before, event, found, confirmers), revision: event.seq }
    found.set(id, after)
    if (after.touches.length === 0 && after.roles.some(confirms)) confirmers.add(id)
  }
  return found
}

function step(
  before: Standing,
  event: AccountEvent,
  found: ReadonlyMap<string, Standing>,
  confirmers: ReadonlySet<string>,
): Partial<Standing> {
  const { by, at, subject } = event
  const [self, house] = [by.id === subject.id, by.id === SYSTEM.id]
  const touch = (what: Touched): Touch => {
    const behind = (found.get(by.id)?.touches ?? []).flatMap((one) => [one.by.id, ...one.behind])
    return { what, by, at, behind: [...new Set(behind)] }
  }
  switch (event.type) {
    case 'account_created': {
      const roles = rolesIn(event.changes) ?? []
      if (house) return { roles }
      const first = roles.some(confirms) && [...confirmers].every((id) => id === by.id)
      return { roles, ownPassword: false, touches: first ? [] : [touch('account')] }
    }
    case 'account_changed': {
      const roles = rolesIn(event.changes) ?? before.roles
      const touched = house ? [] : touchedIn(before, event.changes, self).map(touch)
      return { roles, touches: [...before.touches, ...touched] }
    }
    case 'password_changed':
      if (self) return { ownPassword: true }
      if (house) return { ownPassword: false }
      return { ownPassword: false, touches: [...before.touches, touch('password')] }
    case 'account_confirmed': {
      const agreed = house || (event.seen === before.revision && mayConfirm(by.id, subject.id, before, found))
      return agreed ? { touches: [] } : {}
    }
  }
}

type AccountChanges = Extract<AccountEvent, { changes: unknown }>['changes']

function rolesIn({ roles }: AccountChanges): readonly Role[] | undefined {
  return Array.isArray(roles?.to) ? (roles.to as Role[]) : undefined
}

/** Less than before needs nobody's agreement; nor does one's own address, which asked for the password. */
function touchedIn(before: Standing, changes: AccountChanges, self: boolean): Touched[] {
  const gained = rolesIn(changes)?.some((role) => !before.roles.includes(role)) ?? false
  return [
    ...(changes.name ? (['name'] as const) : []),
    ...(changes.email && !self ? (['email'] as const) : []),
    ...(gained ? (['roles'] as const) : []),
    ...(changes.active && changes.active.to !== false ? (['active'] as const) : []),
  ]
}

/** Why this account's decisions do not count yet; null: they do. */
export function whyNotYet({ touches, ownPassword }: Standing): Refusal | null {
  if (!ownPassword) return { code: 'password-not-own' }
  const names = [...new Set(touches.map(({ by }) => by.name))].join('、')
  return touches.length > 0 ? { code: 'account-unconfirmed', detail: { name: names } } : null
}

function confirms(role: Role): boolean {
  return CONFIRMERS.some((confirmer) => confirmer === role)
}

/** The same of one account among all. */
export function doubtOf(id: string, found: ReadonlyMap<string, Standing>): Refusal | null {
  return whyNotYet(found.get(id) ?? OF_THE_HOUSE)
}

/** Neither the person, nor who made the account what it is or stood behind that, nor who is not yet confirmed themself. */
function mayConfirm(
  by: string,
  subject: string,
  { touches }: Standing,
  found: ReadonlyMap<string, Standing>,
): boolean {
  const isThird = touches.every((one) => one.by.id !== by && !one.behind.includes(by))
  return by !== subject && isThird && doubtOf(by, found) === null
}

/**
 * Why this person can't agree to what was done to an account; null: they can. The account's person comes
 * first: they choose a password that nobody else knows, and only then is there something to agree to.
 */
export function whyNotConfirm(
  actor: Actor,
  subject: string,
  found: ReadonlyMap<string, Standing>,
): Refusal | null {
  const standing = found.get(subject)
  if (!standing || standing.touches.length === 0) return { code: 'nothing-to-confirm' }
  if (!actor.roles.some(confirms)) return { code: 'wrong-role', detail: { role: CONFIRMERS.join('|') } }
  const own = doubtOf(actor.id, found)
  if (own) return own
  if (!mayConfirm(actor.id, subject, standing, found)) return { code: 'third-person' }
  return standing.ownPassword ? null : { code: 'their-password-first' }
}
