import { type Digest, sha256 } from '../ledger/canonical.ts'
import { deadline } from './deadline.ts'
import { Refused } from './refusal.ts'
import { type ReleasePage, releasePage } from './releaseStructure.ts'

/** The feed can't be read just now. That says nothing about what it holds. */
export class FeedUnreachable extends Error {
  override readonly name = 'FeedUnreachable'
}

/** The newsroom's feed as a site reads it; every method ends with `signal`. */
export interface Feed {
  /** At most `limit` releases after `after`. @throws FeedUnreachable, Refused */
  releases(after: number, limit: number, signal: AbortSignal): Promise<ReleasePage>
  /** The exact bytes of a snapshot; null where the feed has none. @throws FeedUnreachable, Refused */
  snapshot(digest: Digest, signal: AbortSignal): Promise<Uint8Array | null>
  /**
   * The snapshots of those of the `limit` releases after `after` that are public now, in one answer, by what their
   * bytes digest to: a short cut past asking for each. Empty where the feed knows no such answer. @throws FeedUnreachable
   */
  snapshots(after: number, limit: number, signal: AbortSignal): Promise<ReadonlyMap<Digest, Uint8Array>>
  /** Hands a blob's bytes to `use`; null where the feed has none. @throws FeedUnreachable, Refused */
  blob<T>(
    sha256: Digest,
    use: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T | null>
  /** Hands the open stream of release events to `use`. @throws FeedUnreachable */
  stream(
    after: () => number,
    use: (bytes: AsyncIterable<Uint8Array>) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void>
}

/** No answer of the feed is larger than this; what is larger is refused before it fills the memory or the disk. */
const LIMIT_BYTES = { page: 64 << 20, snapshot: 16 << 20, blob: 64 << 20 }

/** How long an answer may stand still, ms. */
const IDLE_MS = 15_000

/** @param url the address under which `releases`, `snapshots` and `blobs` are found */
export function feedAt(url: string): Feed {
  const base = url.replace(/\/+$/, '')
  return {
    async releases(after, limit, signal) {
      const read = (bytes: AsyncIterable<Uint8Array>) => whole(bytes)
      const path = `${base}/releases?after=${String(after)}&limit=${String(limit)}`
      const bytes = await get(path, LIMIT_BYTES.page, read, signal)
      if (!bytes) throw new FeedUnreachable(`${base}/releases: 404`)
      return readPage(bytes)
    },
    snapshot: (digest, signal) => get(`${base}/snapshots/${digest}`, LIMIT_BYTES.snapshot, whole, signal),
    async snapshots(after, limit, signal) {
      const path = `${base}/releases/snapshots?after=${String(after)}&limit=${String(limit)}`
      return byDigest(await get(path, LIMIT_BYTES.page, whole, signal))
    },
    blob: (name, use, signal) => get(`${base}/blobs/${name}`, LIMIT_BYTES.blob, use, signal),
    async stream(after, use, signal) {
      const address = `${base}/releases/stream?after=${String(after())}`
      const headers = { Accept: 'text/event-stream' }
      const response = await fetch(address, { headers, signal }).catch(unreachable(address))
      if (
        !response.ok ||
        !response.body ||
        !/^text\/event-stream\b/.test(response.headers.get('content-type') ?? '')
      ) {
        await response.body?.cancel()
        throw new FeedUnreachable(`${address}: ${String(response.status)}, no event stream`)
      }
      await use(response.body).catch(unreachable(address))
    },
  }
}

/** A snapshot a line, as canonical JSON has no line breaks. What a line is, only its digest says. */
function byDigest(lines: Uint8Array | null): Map<Digest, Uint8Array> {
  const found = new Map<Digest, Uint8Array>()
  for (let from = 0; lines && from < lines.byteLength;) {
    const end = lines.indexOf(0x0a, from)
    const line = lines.subarray(from, end === -1 ? undefined : end)
    found.set(sha256(line), line)
    from += line.byteLength + 1
  }
  return found
}

async function get<T>(
  address: string,
  limit: number,
  use: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
  signal: AbortSignal,
): Promise<T | null> {
  const idle = deadline(signal, IDLE_MS)
  try {
    const response = await fetch(address, { signal: idle.signal }).catch(unreachable(address))
    if (response.status === 200 && response.body)
      return await use(limited(response.body, limit, address, idle.extend))
    await response.body?.cancel()
    if (response.status === 404) return null
    throw new FeedUnreachable(`${address}: ${String(response.status)}`)
  } finally {
    idle.clear()
  }
}

/** Passes the bytes on; what breaks on the way is the network's fault, what never ends is the feed's. */
async function* limited(body: AsyncIterable<Uint8Array>, limit: number, address: string, extend: () => void) {
  const chunks = body[Symbol.asyncIterator]()
  let length = 0
  try {
    for (;;) {
      const next = await chunks.next().catch(unreachable(address))
      if (next.done) return
      const chunk: Uint8Array = next.value
      extend()
      length += chunk.byteLength
      if (length > limit)
        throw new Refused('malformed-feed', null, `${address} has more than ${String(limit)} bytes`)
      yield chunk
    }
  } finally {
    await chunks.return?.().catch(() => undefined)
  }
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function readPage(bytes: Uint8Array): ReleasePage {
  try {
    return releasePage(JSON.parse(Buffer.from(bytes).toString('utf8')), '$')
  } catch (error) {
    throw new Refused('malformed-feed', null, (error as Error).message)
  }
}

function unreachable(address: string): (error: unknown) => never {
  return (error) => {
    const { message, cause } = error as Error
    throw new FeedUnreachable(`${address}: ${cause instanceof Error ? cause.message : message}`, {
      cause: error,
    })
  }
}
