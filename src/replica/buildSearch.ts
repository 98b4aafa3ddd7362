import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ReplicaLog } from './log.ts'
import type { Store } from './store.ts'
import type { Remaining } from './searchBuild.ts'

/** How often a build says how far it is. In ms. */
const INTERVAL = 5000

/** Sees to it that what waits for its place in the search gets it, while the feed is followed on. */
export function searchBuilding(store: Store, log: ReplicaLog, signal: AbortSignal) {
  let running: Promise<void> | null = null
  return {
    ensure(): void {
      if (running || signal.aborted || !store.search.isBuildingDue()) return
      running = buildSearch(store, log, signal).finally(() => (running = null))
    },
    ended: () => running ?? Promise.resolve(),
  }
}

/**
 * Builds the search of what waits for it, on a second thread, to the end or until `signal` ends.
 * @returns once that thread let go of the store
 */
async function buildSearch({ dir, search }: Store, log: ReplicaLog, signal: AbortSignal): Promise<void> {
  const say = progressOf(search.waiting(), log)
  const worker = new Worker(new URL('./searchBuildThread.mjs', import.meta.url), { workerData: { dir } })
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  try {
    for (let more = true; more && !signal.aborted;) {
      worker.postMessage('step')
      const [remaining] = (await once(worker, 'message')) as [Remaining]
      more = remaining.waiting > 0 || remaining.merging
      say(remaining)
    }
    worker.postMessage('end')
    await ended
  } catch (error) {
    log.error({ err: error }, 'The search could not be built; it is taken up again at the next reading.')
    await worker.terminate()
  }
}

function progressOf(total: number, log: ReplicaLog): (remaining: Remaining) => void {
  const begun = Date.now()
  let said = begun
  return ({ waiting, merging }) => {
    const [now, done] = [Date.now(), Math.max(0, total - waiting)]
    const perSecond = () => Math.round((done / Math.max(1, now - begun)) * 1000)
    if (waiting === 0 && !merging)
      log.info({ done, seconds: (now - begun) / 1000 }, 'The search is complete.')
    else if (now - said >= INTERVAL) {
      said = now
      log.info({ done, of: total, perSecond: perSecond() }, 'The search is being built.')
    }
  }
}
