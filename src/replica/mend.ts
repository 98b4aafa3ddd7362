import type { KeyObject } from 'node:crypto'
import { isSealed } from '../ledger/chain.ts'
import { signatureFaultOf } from '../ledger/release.ts'
import type { DocumentRef } from '../snapshot/types.ts'
import type { Feed } from './feed.ts'
import type { ReplicaLog } from './log.ts'
import { prepareOne } from './prepare.ts'
import { Refused } from './refusal.ts'
import type { SiteRelease } from './releaseStructure.ts'
import type { Store } from './store.ts'
import { readRelease } from './verify.ts'

export interface MendOptions {
  feed: Feed
  store: Store
  /** Public keys by id. */
  trusted: ReadonlyMap<string, KeyObject>
  log: ReplicaLog
  signal: AbortSignal
}

/**
 * Fetches anew what was found damaged, verifies it as on the first day, and puts it in the place of what is there.
 * @throws Refused, FeedUnreachable
 */
export async function mend(options: MendOptions): Promise<void> {
  const { store, log } = options
  for (const document of store.damage.all()) {
    await mendDocument(document, options)
    log.warn({ document }, 'What was damaged in the store was fetched and verified anew.')
  }
}

async function mendDocument(
  document: DocumentRef,
  { feed, store, trusted, signal }: MendOptions,
): Promise<void> {
  const releases: SiteRelease[] = []
  for (const seq of store.releasesOf(document)) releases.push(await releaseAgain(seq))
  const last = releases.at(-1)
  if (!last) return store.damage.remove(document)
  store.replace(document, releases, await prepareOne(last, feed, store.blobs, signal))

  /** The chain was verified when it came; what takes the place of a part of it must be that part. */
  async function releaseAgain(seq: number): Promise<SiteRelease> {
    const page = await feed.releases(seq - 1, 1, signal)
    const signed = readRelease(page.items[0], seq)
    const { hash, prev, document: named } = signed.release
    const isOurs =
      signed.release.seq === seq &&
      (hash === store.hashAt(seq) || prev === store.hashAt(seq - 1)) &&
      named.collection === document.collection &&
      named.id === document.id
    if (!isOurs)
      throw new Refused('forked', seq, 'the feed has another release than the one that is damaged here')
    if (!isSealed(signed.release)) throw new Refused('wrong-hash', seq, 'not what its hash says')
    const fault = signatureFaultOf(signed, trusted)
    if (fault) throw new Refused(fault, seq, 'not signed as it must be')
    return signed
  }
}
