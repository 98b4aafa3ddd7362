import type { Prepared } from './applyRelease.ts'
import type { BlobStore } from './blobStore.ts'
import type { Feed } from './feed.ts'
import { Refused } from './refusal.ts'
import type { SiteRelease } from './releaseStructure.ts'
import { verifySnapshot } from './verify.ts'

/** How many releases are prepared ahead of the one that is applied. */
const RELEASES_AHEAD = 4

/** How many blobs of one release are fetched at the same time. */
const BLOBS_AT_ONCE = 4

/**
 * Fetches and verifies what the releases need, several ahead, and answers them in their order. When one comes
 * out, its blobs are on the disk.
 * @param releases verified, up to the end of the feed
 * @throws Refused, FeedUnreachable at the release concerned, after those before it came out
 */
export async function* preparedInOrder(
  releases: readonly SiteRelease[],
  feed: Feed,
  blobs: BlobStore,
  signal: AbortSignal,
): AsyncGenerator<Prepared> {
  const isSuperseded = supersededAmong(releases)
  const running: Promise<Prepared>[] = []
  for (const release of releases) {
    const preparing = prepare(release, isSuperseded(release), feed, blobs, signal)
    preparing.catch(() => undefined) // it is awaited below, or the one before it failed first
    running.push(preparing)
    if (running.length > RELEASES_AHEAD) yield await (running.shift() as Promise<Prepared>)
  }
  for (const preparing of running) yield await preparing
}

/**
 * Whether a later release is about the same document. Such a release is recorded, but its content is neither
 * fetched nor shown: the feed gives out only what is public now.
 */
function supersededAmong(releases: readonly SiteRelease[]): (signed: SiteRelease) => boolean {
  const nameOf = ({ release: { document } }: SiteRelease) => `${document.collection}/${document.id}`
  const last = new Map(releases.map((signed) => [nameOf(signed), signed]))
  return (signed) => last.get(nameOf(signed)) !== signed
}

/** A withdrawal shows nothing, so it waits for nothing. */
async function prepare(
  signed: SiteRelease,
  superseded: boolean,
  feed: Feed,
  blobs: BlobStore,
  signal: AbortSignal,
): Promise<Prepared> {
  const { kind, digest, seq } = signed.release
  if (kind === 'withdraw' || superseded) return { signed, verified: null }
  const bytes = await feed.snapshot(digest, signal)
  if (!bytes) throw new Refused('snapshot-missing', seq, `the feed has no snapshot ${digest}`)
  const verified = verifySnapshot(bytes, signed)
  await fetchBlobs(verified.snapshot.blobs, seq, feed, blobs, signal)
  return { signed, verified }
}

async function fetchBlobs(
  names: readonly string[],
  seq: number,
  feed: Feed,
  blobs: BlobStore,
  signal: AbortSignal,
) {
  const waiting = [...new Set(names)]
  const fetchUntilEmpty = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      await fetchBlob(name, seq, feed, blobs, signal)
    }
  }
  await Promise.all(Array.from({ length: BLOBS_AT_ONCE }, fetchUntilEmpty))
}

async function fetchBlob(sha256: string, seq: number, feed: Feed, blobs: BlobStore, signal: AbortSignal) {
  if (await blobs.holds(sha256)) return
  const right = await feed.blob(sha256, (bytes) => blobs.keep(sha256, bytes), signal)
  if (right === null) throw new Refused('blob-missing', seq, `the feed has no blob ${sha256}`)
  if (!right) throw new Refused('wrong-blob', seq, `these bytes are not the blob ${sha256}`)
}
