import { once } from 'node:events'
import type { AnySnapshot } from '../snapshot/types.ts'
import { Refused } from './refusal.ts'
import type { SiteRelease } from './releaseStructure.ts'
import { type VerifiedSnapshot, verifySnapshot } from './verify.ts'
import { startThread } from './thread.ts'
import type { Asked, Judged } from './verifyWorker.ts'

/** Verifies snapshots that came together. */
export interface Verifier {
  /** In the same order. @throws Refused, at the place where the snapshot is asked for */
  verify(asked: Asked): Promise<(() => VerifiedSnapshot)[]>
  close(): Promise<void>
}

/** On this thread, one at a time, when it is asked for: for the few releases of a day. */
export const ownThread: Verifier = {
  verify: (asked) =>
    Promise.resolve(
      asked.map(
        ({ bytes, signed }) =>
          () =>
            verifySnapshot(bytes, signed),
      ),
    ),
  close: () => Promise.resolve(),
}

/**
 * On a second thread, so that this one is left to storing (and serving): for the many releases of a new site.
 */
export function secondThread(): Verifier {
  const worker = startThread('./verifyWorker.ts')
  let last: Promise<unknown> = Promise.resolve()
  const judge = async (asked: Asked): Promise<Judged> => {
    worker.postMessage(asked)
    const [judged] = (await once(worker, 'message')) as [Judged]
    return judged
  }
  return {
    async verify(asked) {
      if (asked.length === 0) return []
      const judging = last.then(() => judge(asked))
      last = judging.catch(() => undefined)
      // Where the thread can't run, the work is done here, only later.
      const judged = await judging.catch(() => null)
      if (!judged) return ownThread.verify(asked)
      return asked.map(
        ({ bytes, signed }, index) =>
          () =>
            resultOf(bytes, signed, judged[index]),
      )
    },
    async close() {
      await worker.terminate()
    },
  }
}

function resultOf(bytes: Uint8Array, { release }: SiteRelease, judged?: Judged[number]): VerifiedSnapshot {
  if (judged === undefined) throw new Error(`Nothing was said of release ${String(release.seq)}.`)
  if (judged) throw Refused.again(judged)
  const text = Buffer.from(bytes).toString('utf8')
  return { text, snapshot: JSON.parse(text) as AnySnapshot }
}
