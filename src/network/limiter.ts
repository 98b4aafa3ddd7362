/** Lets each key do so much at once, and so much again in a while. */
export interface Limiter {
  /** Whether `key` may do it once more now. */
  take(key: string): boolean
  /** After how many seconds `key` may do it again; 0: now. */
  wait(key: string): number
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
  const leftOf = (key: string, time: number): number => {
    const { left, at } = buckets.get(key) ?? { left: burst, at: time }
    // A clock that was put back gives nothing, and takes nothing.
    return Math.min(burst, left + (Math.max(0, time - at) * perMinute) / 60_000)
  }
  return {
    take(key) {
      const time = now()
      const left = leftOf(key, time)
      remember(buckets, key, { left: left >= 1 ? left - 1 : left, at: time })
      return left >= 1
    },
    wait(key) {
      const missing = Math.max(0, 1 - leftOf(key, now()))
      return Math.ceil((missing * 60) / perMinute)
    },
    giveBack(key) {
      const known = buckets.get(key)
      if (known) known.left = Math.min(burst, known.left + 1)
    },
  }
}

/** Notes what is known of a key now, and forgets the key of which nothing was noted for longest. */
export function remember<V>(known: Map<string, V>, key: string, value: V): void {
  known.delete(key)
  known.set(key, value)
  if (known.size <= MOST_KEYS) return
  const oldest = known.keys().next()
  if (!oldest.done) known.delete(oldest.value)
}
