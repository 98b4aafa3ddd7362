import type { PayloadRequest } from 'payload'
import type { Action, Command } from '../../workflow/index.ts'

/** The fields of an action's body, each with the type it must have. */
const FIELDS = {
  revision: 'string',
  comment: 'string',
  reason: 'string',
  kind: 'string',
  after: 'string',
  replacedBy: 'string',
  correctionNote: 'string',
  major: 'boolean',
  minutes: 'string',
  password: 'string',
} as const

/** Reads what was sent with an action; null where it is no JSON object or a field has another type. */
export async function readCommand(
  req: PayloadRequest,
  action: Action,
): Promise<(Command & { password?: string }) | null> {
  const sent = await bodyOf(req)
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return null
  const fields = sent as Record<string, unknown>
  const named = Object.entries(FIELDS).filter(([name]) => fields[name] !== undefined && fields[name] !== null)
  if (named.some(([name, type]) => typeof fields[name] !== type)) return null
  return { ...Object.fromEntries(named.map(([name]) => [name, fields[name]])), action }
}

async function bodyOf(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch {
    return null
  }
}
