/** Wakes whoever waits; a ring that nobody waited for is kept for the next. */
export interface Bell {
  ring(): void
  /** Ends at a ring, after `ms`, or when `signal` ends. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

export function createBell(): Bell {
  let rung = false
  let wake: (() => void) | null = null
  return {
    ring() {
      rung = true
      wake?.()
    },
    async wait(ms, signal) {
      if (!rung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(done, ms)
          signal.addEventListener('abort', done, { once: true })
          wake = done
          function done() {
            clearTimeout(timer)
            signal.removeEventListener('abort', done)
            wake = null
            resolve()
          }
        })
      }
      rung = false
    },
  }
}

/** Ends after `ms`, or when `signal` ends. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return createBell().wait(ms, signal)
}
