import type { CaseView } from '../../newsroom/endpoints/caseView.ts'
import type { Action } from '../../workflow/index.ts'

export type { CaseView }

/** Where a document's own endpoints are, e.g. `/api/articles/<id>`. */
export type DocumentAddress = string

/** A refusal, as RFC 9457 writes it. */
export interface Problem {
  status: number
  code: string
  reasons: { code: string; message: string }[]
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** The newsroom gave no answer that we understand: it is down, or something stands between. */
export const UNREACHABLE: Problem = { status: 0, code: 'unreachable', reasons: [] }

export function readCase(address: DocumentAddress): Promise<Answer<CaseView>> {
  return askNewsroom(`${address}/case`)
}

/** @param body the form's fields; `revision` says what the person had before them */
export function takeAction(
  address: DocumentAddress,
  action: Action,
  body: Readonly<Record<string, string | boolean>>,
): Promise<Answer<CaseView>> {
  return sendToNewsroom(`${address}/actions/${action}`, body)
}

export function sendToNewsroom<T>(
  url: string,
  body: Readonly<Record<string, string | boolean>>,
): Promise<Answer<T>> {
  return askNewsroom(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** Asks an endpoint of the newsroom in this person's name. */
export async function askNewsroom<T>(url: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', ...init })
    const body: unknown = await response.json()
    if (response.ok) return { ok: true, value: body as T }
    return { ok: false, problem: isProblem(body) ? body : problemOfPayload(response.status, body) }
  } catch {
    return { ok: false, problem: UNREACHABLE }
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'reasons' in body
}

/** What Payload's own endpoints answer; where a field is at fault, with the sentence about that. */
function problemOfPayload(status: number, body: unknown): Problem {
  const [error] = (body as { errors?: PayloadError[] } | null)?.errors ?? []
  if (!error) return UNREACHABLE
  const code = error.data?.code ?? 'invalid'
  const fields = error.data?.errors ?? []
  const messages = fields.length > 0 ? fields : [error]
  return { status, code, reasons: messages.map(({ message }) => ({ code, message })) }
}

interface PayloadError {
  message: string
  data?: { code?: string; errors?: { message: string }[] }
}
