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
  releaseAt: 'string',
  releaseNow: 'boolean',
  password: 'string',
} as const

type Fields = Omit<Command, 'action'> & { password?: string }

/** Reads what was sent with an action; null where it is no JSON object or a field has another type. */
export async function readCommand(req: PayloadRequest, action: Action): Promise<(Fields & Command) | null> {
  const fields = await readFields(req)
  return fields && { ...fields, action }
}

/** The fields of a body; null where it is no JSON object or a field has another type. */
export async function readFields(req: PayloadRequest): Promise<Fields | null> {
  const sent = await bodyOf(req)
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return null
  const fields = sent as Record<string, unknown>
  const named = Object.entries(FIELDS).filter(([name]) => fields[name] !== undefined && fields[name] !== null)
  if (named.some(([name, type]) => typeof fields[name] !== type)) return null
  return Object.fromEntries(named.map(([name]) => [name, fields[name]]))
}

async function bodyOf(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch {
    return null
  }
}
