import type { KeyObject } from 'node:crypto'
import { createBell, pause } from './bell.ts'
import { searchBuilding } from './buildSearch.ts'
import { catchUp } from './catchUp.ts'
import type { Feed } from './feed.ts'
import { listen } from './listen.ts'
import type { ReplicaLog } from './log.ts'
import { createProgress } from './progress.ts'
import { createReporter } from './report.ts'
import type { Store } from './store.ts'
import { jittered, type Timing } from './timing.ts'

export interface FollowOptions {
  feed: Feed
  store: Store
  /** Public keys by id. */
  trusted: ReadonlyMap<string, KeyObject>
  log: ReplicaLog
  signal: AbortSignal
  timing: Timing
  /** Called whenever what the store shows may have changed, also by another process. */
  changed: () => void
  /** Called once, when the feed was read for the first time, with or without success. */
  tried: () => void
}

/**
 * Follows the feed until `signal` ends: reads it to its end, then again whenever its stream rings, and at
 * intervals in any case, since a stream can be down or silent.
 */
export async function follow(options: FollowOptions): Promise<void> {
  const { feed, store, log, signal, timing } = options
  const bell = createBell()
  let aliveUntil = 0
  const listening = listen({
    feed,
    signal,
    timing,
    after: () => store.head().seq,
    ring: bell.ring,
    heard: () => (aliveUntil = Date.now() + timing.alive),
    ended: () => (aliveUntil = 0),
  })

  const read = reader(options)
  const search = searchBuilding(store, log, signal)
  while (!signal.aborted) {
    const outcome = await read()
    options.tried()
    search.ensure()
    await pause(outcome === 'refused' ? timing.refused : timing.gap, signal)
    if (outcome !== 'refused')
      await bell.wait(jittered(aliveUntil > Date.now() ? timing.check : timing.poll), signal)
  }
  await Promise.all([listening, search.ended()])
}

/** One reading of the feed, reported in the standing and the log. */
function reader({
  feed,
  store,
  trusted,
  log,
  signal,
  changed,
}: FollowOptions): () => Promise<'read' | 'refused'> {
  const report = createReporter(store.standing, log)
  const progress = createProgress(store.head, log)
  let known = store.head().hash
  const notice = () => {
    const { hash } = store.head()
    if (hash === known) return
    known = hash
    changed()
  }
  return async () => {
    try {
      const applied = (coming: number) => {
        notice()
        progress(coming)
      }
      await catchUp({ feed, store, trusted, signal, applied })
      notice()
      report.good()
      return 'read'
    } catch (error) {
      return signal.aborted ? 'read' : report.fault(error)
    }
  }
}
