import type { SiteReader } from '../replica/reader.ts'
import { Problem } from './problem.ts'

/** How often the store is asked, ms: another process may be the one that follows the feed into it. */
const GLANCE = 250

/** How many requests may wait at the same time, unless the site says otherwise. */
export const MOST_WAITING = 1000

/** When a place may be free again, seconds. */
const TRY_AGAIN = 5

interface Waiter {
  since: number
  until: number
  done: () => void
}

/** Requests that wait for the next release, all of them looked after by one timer. */
export interface WaitingRoom {
  /** Ends when a release after `since` is there, when the time is over, or when `signal` ends. @throws Problem where it is full */
  wait(since: number, seconds: number, signal: AbortSignal): Promise<void>
}

/** @param most how many may wait at the same time */
export function waitingRoom(reader: SiteReader, most: number = MOST_WAITING): WaitingRoom {
  const waiters = new Set<Waiter>()
  let timer: NodeJS.Timeout | null = null
  const leave = (waiter: Waiter) => {
    waiters.delete(waiter)
    waiter.done()
    if (waiters.size > 0 || timer === null) return
    clearInterval(timer)
    timer = null
  }
  const look = () => {
    const seq = headOr(reader, Number.MAX_SAFE_INTEGER)
    const now = performance.now()
    for (const waiter of waiters) if (seq > waiter.since || now >= waiter.until) leave(waiter)
  }
  return {
    async wait(since, seconds, signal) {
      if (seconds === 0 || signal.aborted || reader.standing().head.seq > since) return
      if (waiters.size >= most) throw new Problem('too-many-waiting', {}, { retryAfter: TRY_AGAIN })
      await new Promise<void>((resolve) => {
        const waiter = { since, until: performance.now() + seconds * 1000, done: resolve }
        signal.addEventListener('abort', () => leave(waiter), { once: true })
        waiters.add(waiter)
        // Who waits holds a connection open, which is what keeps the process.
        timer ??= setInterval(look, GLANCE).unref()
      })
    },
  }
}

/** A store that fails lets everybody go: their own reading tells them. */
function headOr(reader: SiteReader, otherwise: number): number {
  try {
    return reader.standing().head.seq
  } catch {
    return otherwise
  }
}
