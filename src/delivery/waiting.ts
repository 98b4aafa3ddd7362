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
  /**
   * Takes a place until `signal` ends, for who waits again and again.
   * @returns waits as `wait` does, without asking for another place. @throws Problem where it is full
   */
  stay(signal: AbortSignal): (since: number, seconds: number) => Promise<void>
}

/** @param most how many may wait at the same time */
export function waitingRoom(reader: SiteReader, most: number = MOST_WAITING): WaitingRoom {
  const waiters = new Set<Waiter>()
  /** Places in use, by those who wait once and those who stay. */
  let taken = 0
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
  const takePlace = () => {
    if (taken >= most) throw new Problem('too-many-waiting', {}, { retryAfter: TRY_AGAIN })
    taken += 1
  }
  const news = async (since: number, seconds: number, signal: AbortSignal) => {
    if (signal.aborted || headOr(reader, Number.MAX_SAFE_INTEGER) > since) return
    let abort = () => {}
    await new Promise<void>((resolve) => {
      const waiter = { since, until: performance.now() + seconds * 1000, done: resolve }
      abort = () => leave(waiter)
      signal.addEventListener('abort', abort, { once: true })
      waiters.add(waiter)
      // Who waits holds a connection open, which is what keeps the process.
      timer ??= setInterval(look, GLANCE).unref()
    })
    signal.removeEventListener('abort', abort)
  }
  return {
    async wait(since, seconds, signal) {
      if (seconds === 0 || signal.aborted || reader.standing().head.seq > since) return
      takePlace()
      await news(since, seconds, signal).finally(() => (taken -= 1))
    },
    stay(signal) {
      takePlace()
      signal.addEventListener('abort', () => (taken -= 1), { once: true })
      return (since, seconds) => news(since, seconds, signal)
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
