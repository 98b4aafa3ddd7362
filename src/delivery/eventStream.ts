import type { Request, Response } from 'express'
import type { ApiRequest } from './operation.ts'
import type { WaitingRoom } from './waiting.ts'

/** Keeps proxies, and our own limit for silent connections, from ending a stream. In seconds. */
const HEARTBEAT = 25
/** How long a client waits before it comes back, ms. */
const COME_BACK = 5000
/** Changes read at a time. */
const BATCH = '100'

/** What an operation answers that lists changes. */
export interface Changes {
  items: { seq: number }[]
  since: number
  more: boolean
}

export interface StreamOptions {
  asked: ApiRequest
  /** The changes that a request is answered with. @throws Problem where it is wrong */
  changes: (asked: ApiRequest) => Changes
  room: WaitingRoom
  signal: AbortSignal
  /** Seconds. */
  heartbeat?: number | undefined
}

/** Whether the client would rather have a stream than a list. */
export function wantsStream(request: Request): boolean {
  const preferred = request.accepts(['application/json', 'text/event-stream'])
  return request.method === 'GET' && preferred === 'text/event-stream'
}

/**
 * Every change after `since`, or after `Last-Event-ID` where a client comes back, and every further one as it happens.
 * It ends when the client goes, and when the store can't be read any more.
 * @throws Problem before anything was sent: the request is wrong, or nobody else can wait
 */
export async function streamChanges(
  request: Request,
  response: Response,
  { asked, changes, room, signal, heartbeat = HEARTBEAT }: StreamOptions,
): Promise<void> {
  const after = (since: number | string): ApiRequest => {
    const query = new URLSearchParams(asked.query)
    query.set('since', String(since))
    query.set('limit', BATCH)
    return { ...asked, query }
  }
  const [last] = /^\d{1,15}$/.exec(request.get('last-event-id') ?? '') ?? []
  let found = changes(last === undefined ? { ...asked, query: withLimit(asked.query) } : after(last))
  const wait = room.stay(signal)
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  })
  response.write(`retry: ${String(COME_BACK)}\n\n`)
  try {
    while (!signal.aborted) {
      for (const item of found.items)
        await written(
          response,
          `id: ${String(item.seq)}\nevent: change\ndata: ${JSON.stringify(item)}\n\n`,
          signal,
        )
      if (!found.more) await wait(found.since, heartbeat)
      found = changes(after(found.since))
      if (found.items.length === 0) await written(response, ': still here\n\n', signal)
    }
  } finally {
    response.end()
  }
}

function withLimit(query: URLSearchParams): URLSearchParams {
  const limited = new URLSearchParams(query)
  if (!limited.has('limit')) limited.set('limit', BATCH)
  return limited
}

/** Goes on when a slow reader has taken it, so that nothing piles up here. */
async function written(response: Response, text: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted || response.write(text)) return
  await new Promise<void>((resolve) => {
    response.once('drain', resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
