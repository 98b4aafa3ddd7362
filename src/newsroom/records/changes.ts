import type {
  CollectionAfterChangeHook,
  CollectionAfterOperationHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { actorOf } from '../access/actor.ts'
import { type Changes, keepRecord } from '../evidence/records.ts'
import { madeBy } from './attempts.ts'

/** What of an account decides who somebody is and what they may do. */
const OF_ACCOUNTS = ['name', 'title', 'email', 'roles', 'districts', 'active'] as const

const PASSWORD_SENT = 'passwordSentFor'

/** Payload takes the password out of what later hooks see, so it is noted here that there was one. */
export const notePassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id, data } = args as { id?: unknown; data?: { password?: unknown } }
  if (operation === 'update' && data?.password) req.context[PASSWORD_SENT] = String(id)
  return args
}

/**
 * Keeps that a password is set, before it is: were it kept afterwards, a crash in between would leave a password
 * that nobody knows was set. It is named, never written down.
 */
export const keepPasswordChange: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const id = String((originalDoc as { id?: unknown } | undefined)?.id)
  if (operation === 'update' && req.context[PASSWORD_SENT] === id) await keepPassword(req, id)
  return data as unknown
}

/** Keeps that a person set a new password by the mail that was sent to them; Payload has logged them in by it. */
export const keepPasswordReset: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  const actor = operation === 'resetPassword' ? actorOf(req) : null
  if (actor) await keepPassword(req, actor.id)
  return result
}

function keepPassword(req: PayloadRequest, id: string): Promise<void> {
  return keepRecord(req.payload, { type: 'password_changed', ...madeBy(req, { collection: 'users', id }) })
}

/** Keeps who made or changed an account, field by field. */
export const keepAccountChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const account = doc as { id: string }
  const changes = changesIn(operation === 'create' ? {} : (previousDoc as object), account)
  const about = madeBy(req, { collection: 'users', id: account.id })
  if (Object.keys(changes).length > 0) {
    const type = operation === 'create' ? ('account_created' as const) : ('account_changed' as const)
    await keepRecord(req.payload, { type, ...about, changes })
  }
}

/** Keeps that the site settings were changed: before they are signed, only those inside see it. */
export const keepSettingsChange: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const before = (previousDoc ?? {}) as Record<string, unknown>
  const after = doc as Record<string, unknown> & { id: string }
  const fields = Object.keys(after).filter(
    (field) => !OF_SAVING.has(field) && differ(before[field], after[field]),
  )
  if (fields.length === 0) return
  await keepRecord(req.payload, {
    type: 'settings_changed',
    ...madeBy(req, { collection: 'settings', id: after.id }),
    fields,
  })
}

const OF_SAVING = new Set(['id', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy', 'status', 'live'])

function changesIn(previous: object, account: object): Changes {
  const before = previous as Record<string, unknown>
  const after = account as Record<string, unknown>
  return Object.fromEntries(
    OF_ACCOUNTS.filter((field) => differ(before[field], after[field])).map((field) => [
      field,
      { from: plain(before[field]), to: plain(after[field]) },
    ]),
  )
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) !== JSON.stringify(plain(other))
}

/** Without the documents that a relation may have been filled in with. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null && 'id' in value) return value.id
  return value ?? null
}
