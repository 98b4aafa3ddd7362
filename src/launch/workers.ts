import cluster, { type Worker } from 'node:cluster'

/** Before a worker that died is started anew, so that one that can't live does not keep the machine busy. In ms. */
const BREATH = 1000

/** What tells a worker that it is the one that follows the feed; the others read what it writes. */
const FOLLOWS = 'SITE_FOLLOWS'

/** Whether this process follows the feed: every one that runs alone, and the first of several workers. */
export function follows(): boolean {
  return !cluster.isWorker || process.env[FOLLOWS] === 'yes'
}

/** Runs this program so many times on one port, and again whatever dies, until a stop signal. */
export function superviseWorkers(count: number): void {
  let stopping = false
  const start = (number: number): void => {
    const worker = cluster.fork({ [FOLLOWS]: number === 1 ? 'yes' : 'no' })
    worker.on('exit', () => {
      if (stopping) return
      console.error(`[site] Worker ${String(number)} died; another takes its place.`)
      setTimeout(() => start(number), BREATH)
    })
  }
  const stop = (): void => {
    stopping = true
    const workers = Object.values(cluster.workers ?? {}).filter(
      (worker): worker is Worker => worker !== undefined,
    )
    void Promise.all(workers.map(ended)).then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  for (let number = 1; number <= count; number += 1) start(number)
}

function ended(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve())
    worker.process.kill('SIGTERM')
  })
}
