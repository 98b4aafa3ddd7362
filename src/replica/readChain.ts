import type { KeyObject } from 'node:crypto'
import type { Head } from '../ledger/chain.ts'
import { type Backlog, createBacklog } from './backlog.ts'
import type { Feed } from './feed.ts'
import { Refused } from './refusal.ts'
import { verifyRelease } from './verify.ts'

const PAGE_SIZE = 500

/** The releases that follow our head, up to the feed's end or its first fault. */
export interface Continuation {
  releases: Backlog
  fault: Refused | null
}

/**
 * Reads the feed from `head` to its end and verifies that every release follows the one before it.
 * @throws FeedUnreachable
 */
export async function readChain(
  feed: Feed,
  head: Head,
  trusted: ReadonlyMap<string, KeyObject>,
  signal: AbortSignal,
): Promise<Continuation> {
  const releases = createBacklog()
  try {
    await readInto(releases, feed, head, trusted, signal)
    return { releases, fault: null }
  } catch (error) {
    if (error instanceof Refused) return { releases, fault: error }
    throw error
  }
}

async function readInto(
  releases: Backlog,
  feed: Feed,
  head: Head,
  trusted: ReadonlyMap<string, KeyObject>,
  signal: AbortSignal,
): Promise<void> {
  const reached = () => releases.last() ?? head
  for (let withheld = false; ;) {
    const before = reached()
    const page = await feed.releases(before.seq, PAGE_SIZE, signal)
    refuseFork(page.head, before)
    for (const item of page.items) releases.add(verifyRelease(item, reached(), trusted))
    if (reached().seq === page.head.seq) return refuseFork(page.head, reached())
    // A release may come between the two halves of one answer, so that one is ahead of the other: read again.
    const nothingCame = page.items.length === 0
    if (nothingCame && withheld) throw withheldFrom(before, page.head)
    withheld = nothingCame
  }
}

function refuseFork(theirs: Head, ours: Head): void {
  if (theirs.seq === ours.seq && theirs.hash !== ours.hash) {
    throw new Refused('forked', null, `the feed has another release ${String(theirs.seq)}`)
  }
}

/** A feed only ever grows: one that ends before our head, or short of its own, keeps something back. */
function withheldFrom(ours: Head, theirs: Head): Refused {
  return new Refused(
    'truncated',
    null,
    `nothing after ${String(ours.seq)}, with a head at ${String(theirs.seq)}`,
  )
}
