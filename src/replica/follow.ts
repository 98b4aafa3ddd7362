import type { KeyObject } from 'node:crypto'
import { type Bell, pause } from './bell.ts'
import { searchBuilding } from './searchThreads.ts'
import { catchUp } from './catchUp.ts'
import { isCorruption } from './database.ts'
import { StoreDamaged } from './damage.ts'
import type { DocumentRef } from '../snapshot/types.ts'
import type { Feed } from './feed.ts'
import { listen } from './listen.ts'
import type { ReplicaLog } from './log.ts'
import { mend, type MendOptions } from './mend.ts'
import { patrol } from './patrol.ts'
import { createProgress } from './progress.ts'
import { createReporter, type Outcome } from './report.ts'
import { signedReleases } from './signedReleases.ts'
import type { Store } from './store.ts'
import { jittered, type Timing } from './timing.ts'
import { untrusting } from './trusted.ts'

export interface FollowOptions {
  feed: Feed
  store: Store
  /** Rings when there is something to do before the next reading is due. */
  bell: Bell
  /** Public keys by id. */
  trusted: ReadonlyMap<string, KeyObject>
  log: ReplicaLog
  signal: AbortSignal
  timing: Timing
  /** Called whenever what the store shows may have changed, also by another process. */
  changed: () => void
  /** Called where the store turned out to be no whole database any more. */
  unreadable: () => void
  /** Called where something was found that is not as it was signed. */
  damaged: (document: DocumentRef, message: string) => void
  /** Called once, when the feed was read for the first time, with or without success. */
  tried: () => void
}

/**
 * Follows the feed until `signal` ends: reads it to its end, then again whenever its stream rings, and at
 * intervals in any case, since a stream can be down or silent.
 */
export async function follow(options: FollowOptions): Promise<void> {
  const { feed, store, bell, log, signal, timing } = options
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

  /** Whether the stream tells of whatever this reading did not have. */
  const isRung = (outcome: Outcome) => outcome === 'read' && aliveUntil > Date.now()
  const { trusted, damaged } = options
  const releases = signedReleases(store.connection, trusted, untrusting)
  let isRead = false
  const mending: MendOptions = { feed, store, releases, trusted, log, signal }
  const read = reader({ ...options, mending, applying: () => (isRead = false) })
  const patrolling = patrol({
    ...mending,
    pace: timing.patrol,
    isRead: () => isRead,
    found: damaged,
  })
  const search = searchBuilding(store, log, signal)
  while (!signal.aborted) {
    const outcome = await read()
    if (outcome === 'read') isRead = true
    options.tried()
    search.ensure()
    await pause(outcome === 'refused' ? timing.refused : timing.gap, signal)
    if (outcome !== 'refused') await bell.wait(jittered(isRung(outcome) ? timing.check : timing.poll), signal)
  }
  await Promise.all([listening, patrolling, search.ended()])
}

/** One reading of the feed, reported in the standing and the log. */
function reader({
  feed,
  store,
  trusted,
  log,
  signal,
  changed,
  unreadable,
  damaged,
  mending,
  applying,
}: FollowOptions & { mending: MendOptions; applying: () => void }): () => Promise<Outcome> {
  const report = createReporter(store.standing, log)
  const progress = createProgress(store.head, log)
  let known = store.head().hash
  const notice = () => {
    const { hash } = store.head()
    if (hash === known) return
    known = hash
    changed()
  }
  const isHeadGood = () => {
    try {
      mending.releases.requireHead()
      return true
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw error
      for (const document of error.documents) damaged(document, error.message)
      return false
    }
  }
  return async () => {
    try {
      const applied = (coming: number) => {
        applying()
        notice()
        progress(coming)
      }
      // A head that is not as it was signed would let a good feed look like another one.
      if (!isHeadGood()) await mend(mending)
      await catchUp({ feed, store, trusted, signal, applied })
      await mend(mending)
      notice()
      report.good()
      return 'read'
    } catch (error) {
      if (signal.aborted) return 'read'
      if (isCorruption(error)) unreadable()
      return report.fault(error)
    }
  }
}
