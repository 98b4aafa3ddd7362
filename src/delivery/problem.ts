import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { z } from 'zod'
import { apiMessages } from '../messages/api.ts'
import { API_PAGE } from './addresses.ts'
import type { Log } from './options.ts'
import { originOf } from './origin.ts'
import { ruleOf } from './rules.ts'
import type { ProblemCode, ProblemDocument, Reason, ReasonCode } from './schemas/problem.ts'

export const STATUS: Record<ProblemCode, number> = {
  'unknown-parameter': 400,
  'repeated-parameter': 400,
  'invalid-parameter': 400,
  'missing-parameter': 400,
  'invalid-cursor': 400,
  'not-found': 404,
  withdrawn: 410,
  'method-not-allowed': 405,
  'too-many-waiting': 503,
  'too-many-searches': 429,
  'being-mended': 503,
  internal: 500,
}

/** What is wrong with one parameter; the sentence about it is made when it is told. */
export interface Refusal {
  code: ReasonCode
  parameter: string
  /** What it could have been. */
  schema?: z.ZodType
  allowed?: readonly string[]
}

type Members = Pick<z.input<typeof ProblemDocument>, 'withdrawnAt' | 'notice' | 'replacedBy'>

/** A refusal on its way to the caller, told as a problem document (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  /** Further members of the problem document. */
  readonly members: Members
  readonly refusals: readonly Refusal[]
  /** After how many seconds it is worth trying again, where it is at all. */
  readonly retryAfter: number | null

  constructor(
    code: ProblemCode,
    members: Members = {},
    more: { refusals?: readonly Refusal[]; retryAfter?: number } = {},
  ) {
    super(code)
    this.code = code
    this.members = members
    this.refusals = more.refusals ?? []
    this.retryAfter = more.retryAfter ?? null
  }
}

/** Refuses what the request says, for every reason at once; its code is that of the first. */
export function refused(refusals: readonly Refusal[]): Problem {
  return new Problem(refusals[0]?.code ?? 'invalid-parameter', {}, { refusals })
}

type Told = Omit<z.infer<typeof ProblemDocument>, 'type'>

/** The problem in one language. */
export function problemJson({ code, members, refusals }: Problem, language: 'zh-CN' | 'en'): Told {
  const t = apiMessages(language)
  const reasons = refusals.map(({ code: reason, parameter, schema, allowed }): z.infer<typeof Reason> => {
    const rule = schema ? ruleOf(parameter, schema, t) : (allowed ?? []).join(t.comma)
    const list = allowed && { allowed: [...allowed] }
    return { code: reason, parameter, message: t.reasons[reason](parameter, rule), ...list }
  })
  const { title, detail } = t.problems[code]
  return {
    title,
    status: STATUS[code],
    detail: reasons.length > 0 ? reasons.map(({ message }) => message).join(t.space) : detail,
    code,
    ...(reasons.length > 0 && { reasons }),
    ...members,
  }
}

export function sendProblem(request: Request, response: Response, problem: Problem, origin: string): void {
  const language = request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh-CN'
  if (problem.retryAfter !== null) response.set('Retry-After', String(problem.retryAfter))
  response
    .status(STATUS[problem.code])
    .vary('Accept-Language')
    .set('Content-Language', language)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify({ type: `${origin}${API_PAGE}#${problem.code}`, ...problemJson(problem, language) }))
}

/** Whatever no route answered. */
export const nothingHere: RequestHandler = () => {
  throw new Problem('not-found')
}

/** Turns what a route threw into a problem document; what is no refusal is logged and told as `internal`. */
export function problems(log: Log, publicUrl: string | undefined): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = refusalIn(error)
    if (!problem) log.error({ err: error, path: request.originalUrl }, 'A request to the public API failed.')
    sendProblem(request, response, problem ?? new Problem('internal'), originOf(request, publicUrl))
  }
}

/** After how many seconds what was damaged in the store is mostly whole again. */
const MENDED_WITHIN = 10

/** What the store has is no longer what was signed: it is fetched anew, and not shown until then. */
const isDamage = ({ name }: Error) => name === 'StoreDamaged' || name === 'StoreUnreadable'

function refusalIn(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (!(error instanceof Error)) return null
  if (error.name === 'InvalidCursor') return refused([{ code: 'invalid-cursor', parameter: 'after' }])
  if (isDamage(error)) return new Problem('being-mended', {}, { retryAfter: MENDED_WITHIN })
  // An address that does not decode, such as /%E0%A4%A: Express marks it with its status.
  return 'status' in error && error.status === 400 ? new Problem('not-found') : null
}
