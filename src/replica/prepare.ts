import type { Prepared } from './applyRelease.ts'
import type { Searched } from './articleRows.ts'
import type { Backlog } from './backlog.ts'
import type { BlobStore } from './blobStore.ts'
import type { Feed } from './feed.ts'
import { Refused } from './refusal.ts'
import type { SiteRelease } from './releaseStructure.ts'
import { ownThread, secondThread, type Verifier } from './verifiers.ts'
import { type VerifiedSnapshot, verifySnapshot } from './verify.ts'

/** How many releases are prepared ahead of those that are applied. */
const RELEASES_AHEAD = 400

/** How many snapshots are asked for in one answer. */
const SNAPSHOTS_AT_ONCE = 50

/** From so many on, a second thread is worth its start, and readers wait for the articles sooner than for the search. */
const MANY = 500

/** How many releases are applied in one step at most. */
const LARGEST_BATCH = 250

/** How many blobs of one release are fetched at the same time. */
const BLOBS_AT_ONCE = 4

/**
 * Fetches and verifies what the releases need, many ahead, and answers them in their order: in each step all that
 * is ready, which is one where a release comes now and then, and many where there are many. When one comes out,
 * its blobs are on the disk.
 * @param releases verified, up to the end of the feed
 * @throws Refused, FeedUnreachable at the release concerned, after those before it came out
 */
export async function* preparedInOrder(
  releases: Backlog,
  feed: Feed,
  blobs: BlobStore,
  signal: AbortSignal,
): AsyncGenerator<Prepared[]> {
  const line: Preparing[] = []
  const areMany = releases.length >= MANY
  const verifier = areMany ? secondThread() : ownThread
  const searched = areMany ? 'later' : 'now'
  try {
    for (const some of inChunks(releases.all(), SNAPSHOTS_AT_ONCE)) {
      const verified = verifiedTogether(some, feed, verifier, signal)
      for (const release of some) {
        const superseded = releases.isSuperseded(release)
        line.push(settling(verified.then((held) => prepare(release, superseded, held, feed, blobs, signal))))
      }
      while (line.length > RELEASES_AHEAD) yield await nextBatch(line, searched)
    }
    while (line.length > 0) yield await nextBatch(line, searched)
  } finally {
    await verifier.close()
  }
}

interface Preparing {
  prepared: Promise<Prepared>
  ready: boolean
}

function settling(prepared: Promise<Prepared>): Preparing {
  const preparing = { prepared, ready: false }
  // A failure is met when its turn comes; until then, or if one before it failed first, nobody waits for it.
  prepared.then(
    () => (preparing.ready = true),
    () => undefined,
  )
  return preparing
}

/** The first in line, and what is ready behind it. */
async function nextBatch(line: Preparing[], searched: Searched): Promise<Prepared[]> {
  const batch: Prepared[] = []
  do {
    const { prepared } = line.shift() as Preparing
    batch.push({ ...(await prepared), searched })
  } while (line[0]?.ready === true && batch.length < LARGEST_BATCH)
  return batch
}

type Held = ReadonlyMap<string, () => VerifiedSnapshot>

/**
 * The texts of several releases from one answer, by the digest that they must have. One alone is asked for by its
 * name, and so is what is not among them.
 */
async function verifiedTogether(
  releases: readonly SiteRelease[],
  feed: Feed,
  verifier: Verifier,
  signal: AbortSignal,
): Promise<Held> {
  const first = releases[0]
  if (!first || releases.length === 1) return new Map()
  const texts = await feed.snapshots(first.release.seq - 1, releases.length, signal).catch(() => null)
  const asked = releases.flatMap((signed) => {
    const bytes = texts?.get(signed.release.digest)
    return bytes ? [{ bytes, signed }] : []
  })
  const results = await verifier.verify(asked)
  return new Map(results.map((result, index) => [asked[index]?.signed.release.digest ?? '', result]))
}

function* inChunks<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let chunk: T[] = []
  for (const item of items) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** A release on its own, with all that it shows fetched and verified. @throws Refused, FeedUnreachable */
export function prepareOne(
  signed: SiteRelease,
  feed: Feed,
  blobs: BlobStore,
  signal: AbortSignal,
): Promise<Prepared> {
  return prepare(signed, false, new Map(), feed, blobs, signal)
}

/** A withdrawal shows nothing, so it waits for nothing. */
async function prepare(
  signed: SiteRelease,
  superseded: boolean,
  held: Held,
  feed: Feed,
  blobs: BlobStore,
  signal: AbortSignal,
): Promise<Prepared> {
  const { kind, digest, seq } = signed.release
  if (kind === 'withdraw' || superseded) return { signed, verified: null }
  const verified = held.get(digest)?.() ?? (await fetchSnapshot(signed, feed, signal))
  await fetchBlobs(verified.snapshot.blobs, seq, feed, blobs, signal)
  return { signed, verified }
}

async function fetchSnapshot(
  signed: SiteRelease,
  feed: Feed,
  signal: AbortSignal,
): Promise<VerifiedSnapshot> {
  const { digest, seq } = signed.release
  const bytes = await feed.snapshot(digest, signal)
  if (!bytes) throw new Refused('snapshot-missing', seq, `the feed has no snapshot ${digest}`)
  return verifySnapshot(bytes, signed)
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
