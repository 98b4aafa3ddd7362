import type { KeyObject } from 'node:crypto'
import type { Feed } from './feed.ts'
import { preparedInOrder } from './prepare.ts'
import { readChain } from './readChain.ts'
import { Refused } from './refusal.ts'
import type { Store } from './store.ts'

export interface CatchUpOptions {
  feed: Feed
  store: Store
  /** Public keys by id. */
  trusted: ReadonlyMap<string, KeyObject>
  signal: AbortSignal
  /** Called after every step in which releases were applied. @param coming how many there were in this reading */
  applied: (coming: number) => void
}

/**
 * Reads the feed to its end and applies what is new. What was good before the first fault is kept.
 * @throws Refused, FeedUnreachable
 */
export async function catchUp(options: CatchUpOptions): Promise<void> {
  try {
    await readAndApply(options)
  } catch (error) {
    if (!isMissing(error)) throw error
    // The feed gives out only what is public now: it may have been replaced since its release was read.
    await readAndApply(options)
  }
}

async function readAndApply({ feed, store, trusted, signal, applied }: CatchUpOptions): Promise<void> {
  const { releases, fault } = await readChain(feed, store.head(), trusted, signal)
  try {
    for await (const batch of preparedInOrder(releases, feed, store.blobs, signal)) {
      store.applyAll(batch)
      applied(releases.length)
    }
  } catch (error) {
    // What replaced it may lie behind the fault, which then is the cause.
    throw fault && isMissing(error) ? fault : error
  }
  if (fault) throw fault
}

function isMissing(error: unknown): boolean {
  return error instanceof Refused && (error.code === 'snapshot-missing' || error.code === 'blob-missing')
}
