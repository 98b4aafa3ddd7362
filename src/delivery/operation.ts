import type { z } from 'zod'
import type { SiteReader } from '../replica/reader.ts'
import { namesAmong } from './parameters.ts'
import { Problem } from './problem.ts'
import { type Parameters, readPath, readQuery, type Values } from './readQuery.ts'
import type { ProblemCode } from './schemas/problem.ts'

/** What an answer depends on, besides the request. */
export interface Context {
  reader: SiteReader
  /** Scheme and host, for absolute addresses. */
  origin: string
}

export interface ApiRequest {
  path: Readonly<Record<string, string>>
  query: URLSearchParams
}

export interface Answer<Body = unknown> {
  body: Body
  /** When the body last changed (ISO), where a single release says so; otherwise the edition's time. */
  at?: string
  /** The cursor of the next page. */
  next?: string | null
}

/** An operation of the API: the router, the description, its page, the client and the contract test go by it. */
export interface Operation {
  /** Its name in the description and in clients. */
  id: string
  /** Which list it belongs to. */
  tag: string
  /** As OpenAPI writes it, e.g. `/articles/{number}`. */
  path: string
  pathParameters: Parameters
  queryParameters: Parameters
  /** What it answers with 200. */
  body: z.ZodType
  /** What it may refuse with, besides what every operation may. */
  refusals: readonly ProblemCode[]
  /** A request that has an answer on this site just now, or null where nothing is released yet. */
  example: (reader: SiteReader) => ApiRequest | null
  /** Pure but for what it reads. @throws Problem, InvalidCursor */
  answer: (context: Context, request: ApiRequest) => Answer
  /** It costs so much more than the others that an address may ask it only so often. */
  rationed: boolean
  /** How long the request wants to wait for a change, seconds; there only where it may wait at all. @throws Problem */
  waits?: (request: ApiRequest) => { since: number; seconds: number }
}

interface Definition<P extends Parameters, Q extends Parameters, B extends z.ZodType> extends Pick<
  Operation,
  'id' | 'tag' | 'path' | 'example'
> {
  pathParameters?: P
  queryParameters?: Q
  body: B
  refusals?: readonly ProblemCode[]
  /** Whose members the caller may choose among with `fields`: those of the body, or of the items in it. */
  fields?: { of: z.ZodObject; in: 'body' | 'items' }
  rationed?: boolean
  answer: (context: Context, request: { path: Values<P>; query: Values<Q> }) => Answer<z.input<B>>
  waits?: (query: Values<Q>) => { since: number; seconds: number }
}

/** Declares an operation; its parameters are read by their schemas before `answer` is asked. */
export function operation<
  B extends z.ZodType,
  P extends Parameters = Record<string, never>,
  Q extends Parameters = Record<string, never>,
>(definition: Definition<P, Q, B>): Operation {
  const { id, tag, path, body, fields, refusals = [], rationed = false, example, answer, waits } = definition
  const pathParameters = definition.pathParameters ?? ({} as P)
  const own = definition.queryParameters ?? ({} as Q)
  const choice: Parameters = fields ? { fields: namesAmong(membersOf(fields.of)).optional() } : {}
  const queryParameters: Parameters = { ...own, ...choice }
  const read = (query: URLSearchParams) =>
    readQuery(queryParameters, query) as Values<Q> & { fields?: string[] }
  return {
    ...{ id, tag, path, pathParameters, queryParameters, body, refusals, rationed, example },
    answer(context, request) {
      const named = readPath(pathParameters, request.path)
      if (!named) throw new Problem('not-found')
      const query = read(request.query)
      const whole = answer(context, { path: named, query })
      const { fields: chosen } = query
      return fields && chosen ? { ...whole, body: chosenOf(whole.body, fields.in, chosen) } : whole
    },
    ...(waits && { waits: ({ query }) => waits(read(query)) }),
  }
}

function membersOf(schema: z.ZodObject): [string, ...string[]] {
  return Object.keys(schema.shape) as [string, ...string[]]
}

function chosenOf(body: unknown, where: 'body' | 'items', fields: readonly string[]): unknown {
  if (where === 'body') return only(body as object, fields)
  const list = body as { items: object[] }
  return { ...list, items: list.items.map((item) => only(item, fields)) }
}

/** The chosen members in their usual order. */
function only(object: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => fields.includes(name)))
}

/** An example without anything to fill in. */
export function request(path: Record<string, string> = {}, query: Record<string, string> = {}): ApiRequest {
  return { path, query: new URLSearchParams(query) }
}
