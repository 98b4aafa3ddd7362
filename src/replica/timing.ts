/** How the feed is followed, all in ms. */
export interface Timing {
  /** Between two readings while the stream is down, or was never heard. */
  poll: number
  /** Between two readings while the stream is alive. */
  check: number
  /** How long the stream counts as alive after the last sign of life; longer than its heartbeat of 15 s. */
  alive: number
  /** How long the stream may be silent before it is opened anew. */
  silence: number
  /** Before a refused feed is read again. */
  refused: number
  /** At least between two readings, however often the stream rings. */
  gap: number
  /** How the store is gone through: so long at a time, so long a pause, and so long from one round to the next. */
  patrol: { work: number; rest: number; between: number }
  /** Before the stream is opened anew: doubled at every failure, up to the second. */
  reconnect: [first: number, last: number]
}

export const TIMING: Timing = {
  poll: 2000,
  check: 15_000,
  alive: 20_000,
  silence: 45_000,
  refused: 5000,
  gap: 50,
  // 100,000 articles take some 20 minutes, and 2 % of a processor.
  patrol: { work: 1, rest: 50, between: 600_000 },
  reconnect: [500, 30_000],
}

/** Between half of `ms` and all of it, so that many sites don't come back at the same moment. */
export function jittered(ms: number): number {
  return ms * (0.5 + Math.random() / 2)
}
