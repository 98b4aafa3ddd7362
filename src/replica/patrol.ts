import { setTimeout as sleep } from 'node:timers/promises'
import { GENESIS } from '../ledger/canonical.ts'
import type { DocumentRef } from '../snapshot/types.ts'
import { StoreDamaged } from './damage.ts'
import { FeedUnreachable } from './feed.ts'
import { type MendOptions, putRight, releaseAgain } from './mend.ts'
import { recountSeries } from './seriesSizes.ts'
import type { ReleaseRow } from './signedReleases.ts'
import { strays } from './strays.ts'
import type { Timing } from './timing.ts'
import { wholeDocuments } from './wholeDocuments.ts'

interface Patrol extends MendOptions {
  pace: Timing['patrol']
  /** Whether the feed was read to its end: while it is read, a document may show less than its newest release. */
  isRead: () => boolean
  /** Called where something was found. */
  found: (document: DocumentRef, message: string) => void
}

/**
 * Goes through the whole store, round after round, and compares it with what was signed. What is read is compared
 * anyway; this finds what is missing, which nobody reads: a release, an article, a place in a list.
 */
export async function patrol(options: Patrol): Promise<void> {
  const { signal, pace, log } = options
  const isOver = () => signal.aborted
  while (!isOver()) {
    try {
      await round(options)
    } catch (error) {
      if (!isOver()) log.warn({ err: error }, 'The store could not be gone through to its end.')
    }
    await sleep(pace.between, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

async function round({ pace, isRead, found, ...options }: Patrol): Promise<void> {
  const { store, releases, signal } = options
  const { connection } = store
  const bySeq = connection.prepare('select * from releases where seq = ?')
  const findFault = wholeDocuments(connection, options.trusted)
  const end = releases.last()
  let prev: string | null = GENESIS
  let until = performance.now() + pace.work
  const inTurn = async () => {
    while (performance.now() > until || !isRead()) {
      await sleep(pace.rest, undefined, { signal, ref: false })
      until = performance.now() + pace.work
    }
  }
  for (let seq = 1; seq <= end; seq += 1) {
    await inTurn()
    const row = bySeq.get(seq) as ReleaseRow | undefined
    if (row === undefined) {
      // Only the feed can tell whose it was: without it, the next round does.
      const missing = await releaseAgain(seq, options).catch(unlessUnreachable)
      if (missing) putRight(missing, store)
      prev = missing?.release.hash ?? null
      continue
    }
    note(found, () => {
      const { release } = releases.read(row)
      if (prev !== null && release.prev !== prev) throw new StoreDamaged(release.document)
      findFault(release)
    })
    prev = row.hash
  }
  const sweeping = strays(connection)
  while (sweeping.next().done !== true) await inTurn()
  recountSeries(connection)
}

function unlessUnreachable(error: unknown): null {
  if (error instanceof FeedUnreachable) return null
  throw error
}

function note(found: Patrol['found'], look: () => void): void {
  try {
    look()
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error
    for (const document of error.documents) found(document, error.message)
  }
}
