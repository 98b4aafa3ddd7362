import type { Payload } from 'payload'
import { releasesAfter } from '../evidence/ledger.ts'
import { onRelease } from './announce.ts'

/** Releases of other processes on the same database are looked for this often. In ms. */
const LOOK_AROUND = 500
/** Keeps proxies from closing a silent stream. In ms. */
const HEARTBEAT = 15_000

/** The releases after `seq`, and every further one as it happens, as server-sent events. */
export function releaseStream(payload: Payload, seq: number, signal?: AbortSignal | null): Response {
  let stop = (): void => undefined
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      stop = follow(payload, seq, controller)
      signal?.addEventListener('abort', stop, { once: true })
    },
    cancel: () => {
      stop()
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

function follow(
  payload: Payload,
  from: number,
  controller: ReadableStreamDefaultController<Uint8Array>,
): () => void {
  const encoder = new TextEncoder()
  let seq = from
  let busy = false
  let again = false
  let stopped = false

  const write = (text: string): void => {
    if (!stopped) controller.enqueue(encoder.encode(text))
  }

  const send = async (): Promise<void> => {
    if (busy) {
      again = true
      return
    }
    busy = true
    try {
      do {
        again = false
        for (const signed of await releasesAfter(payload, seq, 100)) {
          seq = signed.release.seq
          write(`event: release\nid: ${String(seq)}\ndata: ${JSON.stringify(signed)}\n\n`)
          again = true
        }
      } while (again && !stopped)
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The release stream could not read the ledger' })
    } finally {
      busy = false
    }
  }

  const look = (): void => void send()
  const forget = onRelease(look)
  const looking = setInterval(look, LOOK_AROUND)
  const beating = setInterval(() => {
    write(': still here\n\n')
  }, HEARTBEAT)
  write(': following\n\n')
  look()

  return () => {
    if (stopped) return
    stopped = true
    forget()
    clearInterval(looking)
    clearInterval(beating)
    try {
      controller.close()
    } catch {
      // The reader went away first.
    }
  }
}
