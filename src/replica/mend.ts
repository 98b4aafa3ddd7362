import type { KeyObject } from 'node:crypto'
import { GENESIS } from '../ledger/canonical.ts'
import { isSealed } from '../ledger/chain.ts'
import { signatureFaultOf } from '../ledger/release.ts'
import type { DocumentRef } from '../snapshot/types.ts'
import type { Feed } from './feed.ts'
import type { ReplicaLog } from './log.ts'
import { prepareOne } from './prepare.ts'
import { Refused } from './refusal.ts'
import type { SiteRelease } from './releaseStructure.ts'
import type { SignedReleases } from './signedReleases.ts'
import type { Store } from './store.ts'
import { readRelease } from './verify.ts'

export interface MendOptions {
  feed: Feed
  store: Store
  /** Those of the store. */
  releases: SignedReleases
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

async function mendDocument(document: DocumentRef, options: MendOptions): Promise<void> {
  const { feed, store, releases, signal } = options
  const own: SiteRelease[] = []
  const end = releases.last()
  for (const seq of store.releasesOf(document)) {
    // A number that no release has yet was never that of one.
    if (seq > end) continue
    const signed = await releaseAgain(seq, options)
    if (isOf(document, signed)) own.push(signed)
    else putRight(signed, store)
  }
  const last = own.at(-1)
  store.replace(document, own, last ? await prepareOne(last, feed, store.blobs, signal) : null)
}

/** Writes a release where another document's stood; what it shows is looked at next. */
export function putRight(signed: SiteRelease, store: Store): void {
  store.writeRelease(signed)
  store.damage.add(signed.release.document)
}

/**
 * One release from the feed. The chain was verified when it came; what takes the place of a part of it must be that
 * part.
 * @throws Refused, FeedUnreachable
 */
export async function releaseAgain(
  seq: number,
  { feed, store, releases, trusted, signal }: Omit<MendOptions, 'log'>,
): Promise<SiteRelease> {
  const page = await feed.releases(seq - 1, 1, signal)
  const signed = readRelease(page.items[0], seq)
  const { hash, prev } = signed.release
  const isOurs =
    signed.release.seq === seq &&
    (hash === store.hashAt(seq) ||
      prev === (seq === 1 ? GENESIS : store.hashAt(seq - 1)) ||
      hash === releases.prevOf(seq + 1))
  if (!isOurs)
    throw new Refused('forked', seq, 'the feed has another release than the one that is damaged here')
  if (!isSealed(signed.release)) throw new Refused('wrong-hash', seq, 'not what its hash says')
  const fault = signatureFaultOf(signed, trusted)
  if (fault) throw new Refused(fault, seq, 'not signed as it must be')
  return signed
}

const isOf = ({ collection, id }: DocumentRef, { release: { document } }: SiteRelease): boolean =>
  document.collection === collection && document.id === id
