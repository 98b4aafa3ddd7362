/** Lets each key do so much at once, and so much again in a while. */
export interface Limiter {
  /** Whether `key` may do it once more now. */
  take(key: string): boolean
  /** It was no misuse after all: the last one does not count. */
  giveBack(key: string): void
}

interface Bucket {
  left: number
  at: number
}

/** Forgotten beyond this: who attacks from very many addresses must not fill the memory. */
const MOST_KEYS = 10_000

/**
 * A token bucket a key, in this process.
 * @param burst so many at once
 * @param perMinute so many come back in a minute
 */
export function limiter(burst: number, perMinute: number, now: () => number = Date.now): Limiter {
  const buckets = new Map<string, Bucket>()
  return {
    take(key) {
      const time = now()
      const known = buckets.get(key)
      const refilled = known ? known.left + ((time - known.at) * perMinute) / 60_000 : burst
      const left = Math.min(burst, refilled)
      buckets.delete(key)
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at: time })
      if (buckets.size > MOST_KEYS) forgetOldest(buckets)
      return left >= 1
    },
    giveBack(key) {
      const known = buckets.get(key)
      if (known) known.left = Math.min(burst, known.left + 1)
    },
  }
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const oldest = buckets.keys().next()
  if (!oldest.done) buckets.delete(oldest.value)
}
