import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import type { DocumentKind } from '../../snapshot/types.ts'
import { ACTIONS, type Role } from '../../workflow/index.ts'
import { actorOf } from './actor.ts'

/** Anyone with an account here that has a role. */
export const staff: Access = ({ req }) => (actorOf(req)?.roles.length ?? 0) > 0

export const nobody = (): boolean => false

export const has = (req: PayloadRequest, role: Role): boolean => actorOf(req)?.roles.includes(role) ?? false

export const admins: Access = ({ req }) => has(req, 'admin')

export const adminsOnlyField: FieldAccess = ({ req }) => has(req, 'admin')

/** The states in which a document's working copy can be edited: those in which it can be submitted. */
const EDITABLE: Where = { status: { in: [...ACTIONS.submit.from] } }

/** Editors change what is theirs, as long as no case is open. */
export function editorsOf(collection: DocumentKind): Access {
  return ({ req }) => {
    const actor = actorOf(req)
    if (!actor?.roles.includes('editor')) return false
    if (actor.districts.length === 0) return EDITABLE
    const own = ownedBy(collection, actor.id, actor.districts)
    return own && { and: [EDITABLE, own] }
  }
}

function ownedBy(collection: DocumentKind, person: string, districts: readonly string[]): Where | false {
  switch (collection) {
    case 'articles':
      return { district: { in: [...districts] } }
    case 'districts':
      return { id: { in: [...districts] } }
    case 'photos':
      return { createdBy: { equals: person } }
    default:
      return false
  }
}

/** Editors add documents; who is limited to districts adds photos, and articles of those districts. */
export function creatorsOf(collection: DocumentKind): Access {
  return ({ req, data }) => {
    const actor = actorOf(req)
    if (!actor?.roles.includes('editor')) return false
    if (actor.districts.length === 0 || collection === 'photos') return true
    if (collection !== 'articles') return false
    const { district, heldOn } = (data ?? {}) as { district?: unknown; heldOn?: unknown }
    return typeof district === 'string' ? actor.districts.includes(district) : !heldOn
  }
}
