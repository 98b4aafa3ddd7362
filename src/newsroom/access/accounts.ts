import type { Access, CollectionBeforeChangeHook, SelectFieldValidation } from 'payload'
import { type Role, rolesAreCompatible } from '../../workflow/index.ts'
import { has } from './access.ts'
import { actorOf } from './actor.ts'

/** Administrators keep all accounts; everyone else changes only their own (password, language). */
export const ownAccount: Access = ({ req }) => {
  const actor = actorOf(req)
  if (!actor) return false
  return has(req, 'admin') || { id: { equals: actor.id } }
}

export const rolesFit: SelectFieldValidation = (value, { req }) => {
  const english = req.i18n.language.startsWith('en')
  const roles = (Array.isArray(value) ? value : []) as Role[]
  if (roles.length === 0) return english ? 'Choose at least one role.' : '请至少选择一个角色。'
  if (rolesAreCompatible(roles)) return true
  return english
    ? 'An administrator or an auditor can hold no other role: use two accounts.'
    : '系统管理员、审计员不能兼任其他角色，请分设账号。'
}

/** Who is shut out is so at once, not when their session would have ended. */
export const closedLosesSessions: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const closed = data.active === false && (originalDoc as { active?: unknown } | undefined)?.active !== false
  return closed ? { ...data, sessions: [] } : data
}

/** The first account of an empty newsroom keeps the accounts: somebody has to make the others. */
export const firstIsAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { totalDocs } = await req.payload.db.count({ collection: 'users', req })
  return totalDocs === 0 ? { ...data, roles: ['admin'] } : data
}
