import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { siteMessages, type SiteMessages } from '../messages/site.ts'
import type { Log } from './options.ts'

/** Stable codes of the public API's refusals. */
export type ProblemCode = keyof SiteMessages['api']

const STATUS: Record<ProblemCode, number> = {
  'not-found': 404,
  withdrawn: 410,
  'invalid-limit': 400,
  'invalid-cursor': 400,
  'invalid-parameter': 400,
  'method-not-allowed': 405,
  internal: 500,
}

/** A refusal on its way to the caller, told as a problem document (RFC 9457). */
export class Problem extends Error {
  readonly code: ProblemCode
  /** Further members of the problem document. */
  readonly members: Record<string, unknown>

  constructor(code: ProblemCode, members: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.members = members
  }
}

export function sendProblem(request: Request, response: Response, problem: Problem): void {
  const language = request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh-CN'
  const status = STATUS[problem.code]
  response
    .status(status)
    .vary('Accept-Language')
    .set('Content-Language', language)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        status,
        code: problem.code,
        ...siteMessages(language).api[problem.code],
        ...problem.members,
      }),
    )
}

/** Whatever no route answered. */
export const nothingHere: RequestHandler = () => {
  throw new Problem('not-found')
}

/** Turns what a route threw into a problem document; what is no refusal is logged and told as `internal`. */
export function problems(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = refusalIn(error)
    if (!problem) log.error({ err: error, path: request.originalUrl }, 'A request to the public API failed.')
    sendProblem(request, response, problem ?? new Problem('internal'))
  }
}

function refusalIn(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (!(error instanceof Error)) return null
  if (error.name === 'InvalidCursor') return new Problem('invalid-cursor')
  // An address that does not decode, such as /%E0%A4%A: Express marks it with its status.
  return 'status' in error && error.status === 400 ? new Problem('not-found') : null
}
