import type { Refusal } from './refusals.ts'

/** The roles of a desk. `admin` and `auditor` decide nothing about content (三员分立). */
export const ROLES = ['editor', 'reviewer', 'signer', 'publisher', 'admin', 'auditor'] as const

export type Role = (typeof ROLES)[number]

/** The roles that act on content. */
export const CONTENT_ROLES = ['editor', 'reviewer', 'signer', 'publisher'] as const satisfies readonly Role[]

/**
 * Whether one account may hold these roles together. GB/T 22239-2019 (等保) keeps the system, the security
 * and the audit administrator apart; here both are also kept apart from the content.
 */
export function rolesAreCompatible(roles: readonly Role[]): boolean {
  const separate = roles.filter((role) => role === 'admin' || role === 'auditor')
  return separate.length === 0 || roles.length === 1
}

/** A person as the newsroom knows them at this moment. */
export interface Actor {
  id: string
  name: string
  title: string | null
  roles: readonly Role[]
  /** The ids of the districts that an editor is limited to; empty: not limited. */
  districts: readonly string[]
  /** Why their decisions do not count yet, where they don't. */
  doubt?: Refusal | null
}

/** A person as an event froze them: later changes to the account leave it alone. */
export interface ActedAs {
  id: string
  name: string
  title: string | null
  role: Role | 'system'
}

/** The newsroom itself, where it does what signers ordered. */
export const SYSTEM: ActedAs = { id: 'system', name: '签发系统', title: null, role: 'system' }

export function actAs(actor: Actor, role: Role): ActedAs {
  return { id: actor.id, name: actor.name, title: actor.title, role }
}
