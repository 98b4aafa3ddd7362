import { APIError, type PayloadRequest } from 'payload'
import { refusalMessage } from '../../messages/refusals.ts'
import type { Locale } from '../../messages/locale.ts'
import { type Refusal, statusOf } from '../../workflow/index.ts'

/** The language that a reader gets sentences in. */
export function localeOf(req: Pick<PayloadRequest, 'i18n'>): Locale {
  return req.i18n.language.startsWith('en') ? 'en' : 'zh'
}

export interface Reason {
  code: string
  message: string
  detail?: Refusal['detail']
}

export function reasonsIn(locale: Locale, refusals: readonly Refusal[]): Reason[] {
  return refusals.map((refusal) => ({ ...refusal, message: refusalMessage(refusal, locale) }))
}

/** A refusal as Payload's own operations throw it: its sentence, its code and its status. */
export function refusalError(req: Pick<PayloadRequest, 'i18n'>, refusal: Refusal): APIError {
  const { code } = refusal
  return new APIError(refusalMessage(refusal, localeOf(req)), statusOf(code), { code }, true)
}

/** A refusal as RFC 9457 writes it; the first reason gives the code and the status. */
export function refuse(req: PayloadRequest, refusals: readonly Refusal[]): Response {
  const first = refusals[0] ?? { code: 'not-found' }
  const reasons = reasonsIn(localeOf(req), refusals)
  const status = statusOf(first.code)
  const body = {
    type: `urn:qianfa:problem:${first.code}`,
    title: reasons[0]?.message ?? first.code,
    status,
    detail: reasons.map(({ message }) => message).join('\n'),
    code: first.code,
    reasons,
  }
  return Response.json(body, {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
