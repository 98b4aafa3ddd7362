import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { canonicalJson } from '../../src/ledger/canonical.ts'
import { EMPTY_HEAD, type Head, seal } from '../../src/ledger/chain.ts'
import {
  keyIdOf,
  publicKeyText,
  type Release,
  type ReleaseBody,
  type ReleasedWithdrawal,
  type SignedRelease,
} from '../../src/ledger/release.ts'
import { publicName } from '../../src/snapshot/publicName.ts'
import type { DocumentRef } from '../../src/snapshot/types.ts'
import type { SampleDocument } from './snapshots.ts'

/** How a dishonest or broken feed answers; what is left out is answered honestly. */
export interface Tampering {
  /** What `GET releases` answers, before it is cut to what was asked for. */
  releases?: (honest: SignedRelease[]) => unknown[]
  head?: (honest: Head) => Head
  /** Null: 404. */
  snapshot?: (honest: string, digest: string) => string | null
  /** The answer with several snapshots at once. */
  snapshots?: 'unknown'
  blob?: (honest: Buffer, sha256: string) => Buffer | null
  /** `refused`: 503; `silent`: open, but nothing ever comes. */
  stream?: 'refused' | 'silent'
  /** `after` is ignored: old releases come again. */
  ignoreAfter?: boolean
}

/** A newsroom's release feed without a newsroom, on a port of its own. */
export interface FakeFeed {
  url: string
  key: KeyObject
  publicKey: string
  /** Every release so far, honest. */
  releases: SignedRelease[]
  tampering: Tampering
  /** Requests answered, by the first part of the path. */
  requests: Record<string, number>
  publish(sample: SampleDocument, changes?: Partial<ReleaseBody>): SignedRelease
  /** Says the name that the public knew it by, unless another is given. */
  withdraw(
    document: DocumentRef,
    withdrawal: Omit<ReleasedWithdrawal, 'name'> & { name?: string },
  ): SignedRelease
  /** Seals and signs a release without adding it to the feed. */
  forge(body: ReleaseBody, head: Head, key?: KeyObject): SignedRelease
  bodyOf(sample: SampleDocument, changes?: Partial<ReleaseBody>): ReleaseBody
  /** Keeps the snapshot and blobs of a sample, without a release of it. */
  hold(sample: SampleDocument): void
  /** Stops answering, and breaks every open connection. */
  goDown(): Promise<void>
  /** Answers again, under the same address. */
  comeBack(): Promise<void>
}

export async function startFakeFeed(): Promise<FakeFeed> {
  const key = generateKeyPairSync('ed25519').privateKey
  const snapshots = new Map<string, string>()
  const blobs = new Map<string, Buffer>()
  const names = new Map<string, string>()
  const streams = new Set<ServerResponse>()
  let clock = Date.parse('2025-03-01T00:00:00.000Z')
  let port = 0
  let server: Server

  const headOf = () => feed.releases.at(-1)?.release ?? EMPTY_HEAD
  const add = (signed: SignedRelease) => {
    feed.releases.push(signed)
    for (const stream of streams) stream.write(eventOf(signed))
    return signed
  }
  const feed: FakeFeed = {
    url: '',
    key,
    publicKey: publicKeyText(key),
    releases: [],
    tampering: {},
    requests: {},
    hold({ frozen, blobs: bytes }) {
      snapshots.set(frozen.digest, frozen.body)
      for (const [sha256, data] of bytes) blobs.set(sha256, data)
    },
    bodyOf({ collection, id, frozen }, changes) {
      const at = new Date((clock += 60_000)).toISOString()
      const steps: ReleaseBody['steps'] = [
        { type: 'submitted', at: new Date(clock - 3000).toISOString() },
        { type: 'passed', at: new Date(clock - 2000).toISOString() },
        { type: 'signed', at: new Date(clock - 1000).toISOString() },
      ]
      const document = { collection, id }
      const body = { format: 'qianfa.release/1', at, kind: 'publish', document, steps } as const
      return { ...body, digest: frozen.digest, ledger: EMPTY_HEAD, ...changes }
    },
    forge: (body, head, by = key) => signedBy(by, seal(body, head)),
    publish(sample, changes) {
      feed.hold(sample)
      const { collection, id, content } = sample
      names.set(id, publicName({ document: { collection, id }, content }))
      return add(feed.forge(feed.bodyOf(sample, changes), headOf()))
    },
    withdraw(document, { name = names.get(document.id) ?? document.id, ...terms }) {
      const live = feed.releases.findLast(({ release }) => release.document.id === document.id)
      if (!live) throw new Error(`${document.id} was never released.`)
      const { steps, digest, ledger } = live.release
      const at = new Date((clock += 60_000)).toISOString()
      const body = { format: 'qianfa.release/1', at, kind: 'withdraw', document } as const
      return add(feed.forge({ ...body, digest, steps, ledger, withdrawal: { ...terms, name } }, headOf()))
    },
    async goDown() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    async comeBack() {
      server = createServer(answer)
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
      port = (server.address() as AddressInfo).port
      feed.url = `http://127.0.0.1:${String(port)}/api`
    },
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://feed')
    const [, , kind = '', name = ''] = url.pathname.split('/')
    const what = name === 'stream' ? name : name === 'snapshots' ? 'snapshots' : kind
    feed.requests[what] = (feed.requests[what] ?? 0) + 1
    const { tampering } = feed
    if (what === 'stream') openStream(Number(url.searchParams.get('after')), response)
    else if (name === 'snapshots') send(response, snapshotsOf(url.searchParams))
    else if (what === 'releases') send(response, JSON.stringify(pageOf(url.searchParams)))
    else if (what === 'snapshots')
      send(response, tampered(isReplaced(name) ? undefined : snapshots.get(name), name, tampering.snapshot))
    else if (what === 'blobs') send(response, tampered(blobs.get(name), name, tampering.blob))
    else send(response, null)
  }

  /** Like the newsroom, the feed no longer gives out what was public once. */
  function isReplaced(digest: string): boolean {
    const named = feed.releases.find(({ release }) => release.digest === digest)
    const last = feed.releases.findLast(({ release }) => release.document.id === named?.release.document.id)
    return last !== undefined && (last.release.kind === 'withdraw' || last.release.digest !== digest)
  }

  function pageOf(query: URLSearchParams): { items: unknown[]; head: Head } {
    const { tampering } = feed
    const { seq, hash } = headOf()
    const items = tampering.releases?.(feed.releases) ?? feed.releases
    const from = tampering.ignoreAfter ? 0 : Number(query.get('after'))
    const head = tampering.head ? tampering.head({ seq, hash }) : { seq, hash }
    return { items: items.slice(from, from + Math.min(Number(query.get('limit')), 100)), head }
  }

  /** As lines, like the newsroom; a feed of an older version has no such answer. */
  function snapshotsOf(query: URLSearchParams): string | null {
    if (feed.tampering.snapshots === 'unknown') return null
    const after = Number(query.get('after'))
    const digests = feed.releases
      .slice(after, after + Number(query.get('limit')))
      .map(({ release }) => release.digest)
    const texts = digests.map((digest) =>
      tampered(isReplaced(digest) ? undefined : snapshots.get(digest), digest, feed.tampering.snapshot),
    )
    return texts.filter((text) => text !== null).join('\n')
  }

  function openStream(after: number, response: ServerResponse): void {
    if (feed.tampering.stream === 'refused') return void response.writeHead(503).end()
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders()
    if (feed.tampering.stream === 'silent') return
    response.write(':\n\n')
    for (const signed of feed.releases.slice(after)) response.write(eventOf(signed))
    streams.add(response)
    response.on('close', () => streams.delete(response))
  }

  await feed.comeBack()
  return feed
}

/** Signs as the format is written down, without the code under test. */
function signedBy(key: KeyObject, release: Release): SignedRelease {
  const bytes = Buffer.from(`${release.format}\n${canonicalJson(release)}`)
  return {
    release,
    key: keyIdOf(publicKeyText(key)),
    signature: sign(null, bytes, key).toString('base64url'),
  }
}

function eventOf(signed: SignedRelease): string {
  return `event: release\nid: ${String(signed.release.seq)}\ndata: ${JSON.stringify(signed)}\n\n`
}

function tampered<T>(
  honest: T | undefined,
  name: string,
  change?: (honest: T, name: string) => T | null,
): T | null {
  return honest === undefined ? null : change ? change(honest, name) : honest
}

function send(response: ServerResponse, body: string | Buffer | null): void {
  if (body === null) response.writeHead(404).end()
  else response.writeHead(200).end(body)
}
