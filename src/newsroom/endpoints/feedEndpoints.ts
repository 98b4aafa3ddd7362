import type { Endpoint, PayloadRequest } from 'payload'
import { readBlob } from '../../images/blobs.ts'
import { isDigest } from '../../ledger/canonical.ts'
import { releaseHead, releasesAfter } from '../evidence/ledger.ts'
import { isPublic, isPublicBlob, snapshotText } from '../evidence/snapshots.ts'
import { releaseStream } from '../feed/stream.ts'
import { installationOf } from '../installation.ts'
import { refuse } from './problem.ts'

/** How many releases an answer of the feed carries at most. */
const PAGE = 500
/** How many snapshots an answer carries at most. */
const SNAPSHOTS = 50
const IMMUTABLE = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** The release feed: open to whoever asks, and only about what is released. */
export const feedEndpoints: Endpoint[] = [
  { path: '/releases', method: 'get', handler: listReleases },
  {
    path: '/releases/stream',
    method: 'get',
    handler: (req) => releaseStream(req.payload, after(req), req.signal),
  },
  { path: '/releases/snapshots', method: 'get', handler: listSnapshots },
  { path: '/blobs/:sha256', method: 'get', handler: readPublicBlob },
]

/** Stands on the collection itself, before Payload's own `GET /:id`. */
export const snapshotEndpoint: Endpoint = { path: '/:digest', method: 'get', handler: readPublicSnapshot }

async function listReleases(req: PayloadRequest): Promise<Response> {
  const asked = Number(req.searchParams.get('limit'))
  const limit = Number.isInteger(asked) && asked > 0 ? Math.min(asked, PAGE) : PAGE
  const [items, head] = await Promise.all([
    releasesAfter(req.payload, after(req), limit),
    releaseHead(req.payload),
  ])
  return Response.json({ items, head }, { headers: { 'Cache-Control': 'no-store' } })
}

function after(req: PayloadRequest): number {
  const seq = Number(req.searchParams.get('after') ?? req.headers.get('last-event-id'))
  return Number.isInteger(seq) && seq > 0 ? seq : 0
}

/** What is public now of the releases that follow, a snapshot a line: a new site need not ask for each. */
async function listSnapshots(req: PayloadRequest): Promise<Response> {
  const asked = Number(req.searchParams.get('limit'))
  const limit = Number.isInteger(asked) && asked > 0 ? Math.min(asked, SNAPSHOTS) : SNAPSHOTS
  const releases = await releasesAfter(req.payload, after(req), limit)
  const texts = await Promise.all(releases.map(({ release }) => publicText(req, release.digest)))
  const lines = texts.filter((text) => text !== null).join('\n')
  return new Response(lines, {
    headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

async function publicText({ payload }: PayloadRequest, digest: string): Promise<string | null> {
  return isDigest(digest) && (await isPublic(payload, digest)) ? snapshotText(payload, digest) : null
}

async function readPublicSnapshot(req: PayloadRequest): Promise<Response> {
  const text = await publicText(req, String(req.routeParams?.digest))
  if (text === null) return refuse(req, [{ code: 'not-found' }])
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8', ...IMMUTABLE } })
}

async function readPublicBlob(req: PayloadRequest): Promise<Response> {
  const sha256 = String(req.routeParams?.sha256)
  if (!isDigest(sha256) || !(await isPublicBlob(req.payload, sha256)))
    return refuse(req, [{ code: 'not-found' }])
  try {
    const blob = await readBlob(installationOf(req.payload).mediaDir, sha256)
    return new Response(new Uint8Array(blob), {
      headers: { 'Content-Type': 'application/octet-stream', ...IMMUTABLE },
    })
  } catch (error) {
    req.payload.logger.error({ err: error, msg: `Blob ${sha256} is missing or corrupt` })
    return refuse(req, [{ code: 'not-found' }])
  }
}
