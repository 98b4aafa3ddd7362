import { type Request, type RequestHandler, type Response, Router } from 'express'
import { API_PAGE } from './addresses.ts'
import { publicHeaders, sendJson } from './answer.ts'
import { editionClock } from './edition.ts'
import { type Changes, streamChanges, wantsStream } from './eventStream.ts'
import type { ApiRequest, Context, Operation } from './operation.ts'
import { OPERATIONS } from './operations/index.ts'
import type { DeliveryOptions } from './options.ts'
import { originOf } from './origin.ts'
import { nothingHere, Problem, problems } from './problem.ts'
import { waitingRoom } from './waiting.ts'

/**
 * The public JSON API, to be mounted at `/api/v1`. Read-only, open to every origin; refusals are problem
 * documents with a stable `code`.
 */
export function deliveryRouter(options: DeliveryOptions): Router {
  const { reader, log, publicUrl, mostWaiting, heartbeat, searchLimit } = options
  const edition = editionClock(options)
  const room = waitingRoom(reader, mostWaiting)
  const router = Router({ caseSensitive: true })

  const answer = (operation: Operation, request: Request, response: Response) => {
    const context: Context = { reader, origin: originOf(request, publicUrl) }
    const { body, at, next } = operation.answer(context, asked(request))
    if (next) response.links({ next: nextPage(context.origin, request, next) })
    sendJson(response, body, at === undefined ? edition() : new Date(at))
  }
  const ration: RequestHandler = (request, _response, next) => {
    const retryAfter = searchLimit?.take(request.ip ?? '') ?? 0
    if (retryAfter > 0) throw new Problem('too-many-searches', {}, { retryAfter })
    next()
  }
  const handlerOf = (operation: Operation): RequestHandler => {
    const { waits } = operation
    if (!waits) return (request, response) => answer(operation, request, response)
    return async (request, response) => {
      response.vary('Accept')
      if (wantsStream(request)) return stream(operation, request, response)
      const { since, seconds } = waits(asked(request))
      if (seconds > 0 && request.method === 'GET') {
        await room.wait(since, seconds, signalOf(response))
        // What comes of waiting is for the one who waited.
        response.set('Cache-Control', 'no-store')
      }
      if (!response.destroyed) answer(operation, request, response)
    }
  }

  const stream = (operation: Operation, request: Request, response: Response) => {
    const context: Context = { reader, origin: originOf(request, publicUrl) }
    return streamChanges(request, response, {
      asked: asked(request),
      changes: (wanted) => operation.answer(context, wanted).body as Changes,
      room,
      signal: signalOf(response),
      heartbeat,
    }).catch((error: unknown) => {
      if (!response.headersSent) throw error
      log.error({ err: error }, 'A stream of changes ended early.')
    })
  }

  router.use(publicHeaders)
  router.get('/', (_request, response) => response.set('Cache-Control', 'no-cache').redirect(302, API_PAGE))
  for (const operation of OPERATIONS) {
    if (operation.rationed) router.get(routeOf(operation), ration)
    router.get(routeOf(operation), handlerOf(operation))
  }
  router.use(nothingHere)
  router.use(problems(log, publicUrl))
  return router
}

/** `/articles/{number}` as Express writes it. */
function routeOf({ path }: Operation): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

function asked(request: Request): ApiRequest {
  const path = Object.entries(request.params).map(([name, value]) => [name, String(value)] as const)
  return { path: Object.fromEntries(path), query: queryOf(request) }
}

function queryOf({ originalUrl }: Request): URLSearchParams {
  const mark = originalUrl.indexOf('?')
  return new URLSearchParams(mark === -1 ? '' : originalUrl.slice(mark))
}

function nextPage(origin: string, request: Request, next: string): string {
  const query = queryOf(request)
  query.set('after', next)
  return `${origin}${request.baseUrl}${request.path}?${query.toString()}`
}

/** Ends when the caller goes away. */
function signalOf(response: Response): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => controller.abort())
  return controller.signal
}
