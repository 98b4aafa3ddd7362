import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import type { ReplicaLog } from './log.ts'
import type { BuildThread, Step } from './searchBuildWorker.ts'
import type { Store } from './store.ts'
import { startThread } from './thread.ts'

/** How often a build says how far it is. In ms. */
const INTERVAL = 5000

/** Two take turns: one cuts words while the other writes. A third would wait. */
const THREADS = Math.min(2, availableParallelism())

/** Sees to it that what waits for its place in the search gets it, while the feed is followed on. */
export function searchBuilding(store: Store, log: ReplicaLog, signal: AbortSignal) {
  let running: Promise<void> | null = null
  return {
    ensure(): void {
      if (running || signal.aborted || !store.search.isBuildingDue()) return
      running = buildSearch(store, log, signal)
        .catch((error: unknown) => log.error({ err: error }, 'The search could not be built.'))
        .finally(() => (running = null))
    },
    ended: () => running ?? Promise.resolve(),
  }
}

/**
 * Builds the search of what waits for it, on threads of their own, to the end or until `signal` ends.
 * @returns once the threads have let go of the store
 */
async function buildSearch({ dir, search }: Store, log: ReplicaLog, signal: AbortSignal): Promise<void> {
  const say = progressOf(search.waiting(), log)
  const inTurn = turns()
  const threads = Array.from({ length: THREADS }, (_, number) =>
    start({ dir, part: { number, of: THREADS } }),
  )
  try {
    await Promise.all(
      threads.map(async ({ take }) => {
        while (!signal.aborted && (await take('make')) > 0) say.waiting(await inTurn(() => take('store')))
      }),
    )
    while (!signal.aborted && (await threads[0]?.take('merge')) === 1);
    if (!signal.aborted) say.complete()
  } finally {
    await Promise.all(threads.map(({ end }) => end()))
  }
}

/** A thread that takes one step at a time. */
function start(workerData: BuildThread) {
  const worker = startThread('./searchBuildWorker.ts', workerData)
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  return {
    async take(step: Step): Promise<number> {
      worker.postMessage(step)
      const [answer] = (await once(worker, 'message')) as [number]
      return answer
    },
    async end(): Promise<void> {
      worker.postMessage('end')
      await ended
    },
  }
}

/** One writes at a time; to wait for one another in the database would take longer. */
function turns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(run: () => Promise<T>): Promise<T> => {
    const turn = last.then(run)
    last = turn.catch(() => undefined)
    return turn
  }
}

function progressOf(total: number, log: ReplicaLog) {
  const begun = Date.now()
  let said = begun
  return {
    waiting(waiting: number): void {
      const [now, done] = [Date.now(), Math.max(0, total - waiting)]
      if (now - said < INTERVAL) return
      said = now
      const perSecond = Math.round((done / (now - begun)) * 1000)
      log.info({ done, of: total, perSecond }, 'The search is being built.')
    },
    complete: () => log.info({ seconds: (Date.now() - begun) / 1000 }, 'The search is complete.'),
  }
}
