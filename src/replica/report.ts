import { FeedUnreachable } from './feed.ts'
import type { ReplicaLog } from './log.ts'
import { Refused } from './refusal.ts'
import type { StandingStore } from './standing.ts'

/** How a reading went. A feed that is refused is left alone for a while, one that is out of reach is tried again soon. */
export type Outcome = 'read' | 'unreachable' | 'refused'

/** Says how the readings of the feed go: every cause once, and once when all is well again. */
export interface Reporter {
  good(): void
  fault(error: unknown): Exclude<Outcome, 'read'>
}

export function createReporter(standing: StandingStore, log: ReplicaLog): Reporter {
  let said: string | null = null
  const once = (cause: string, say: () => void) => {
    if (said !== cause) say()
    said = cause
  }
  const record = (refusal: Refused) => {
    try {
      standing.refused(refusal, new Date().toISOString())
    } catch (error) {
      log.error({ err: error }, 'The refusal could not be recorded.')
    }
  }
  return {
    good() {
      standing.good(new Date().toISOString())
      if (said !== null) log.info({ head: standing.read().head }, 'The release feed is good again.')
      said = null
    },
    fault(error) {
      if (error instanceof FeedUnreachable) {
        once('unreachable', () => log.warn({ reason: error.message }, 'The release feed is out of reach.'))
        return 'unreachable'
      }
      if (error instanceof Refused) {
        const { code, seq, message } = error
        once(`${code} ${String(seq)}`, () => {
          log.error({ code, seq, reason: message }, 'The release feed is refused; the last good state stays.')
        })
        record(error)
        return 'refused'
      }
      once(String(error), () => log.error({ err: error }, 'The release feed could not be applied.'))
      return 'refused'
    },
  }
}
