import type { PayloadRequest } from 'payload'
import { readBlob } from '../../images/blobs.ts'
import { isDigest } from '../../ledger/canonical.ts'
import type { DocumentKind, Snapshot } from '../../snapshot/types.ts'
import type { Actor } from '../../workflow/index.ts'
import { situationOf } from '../cases/situation.ts'
import { snapshotText } from '../evidence/snapshots.ts'
import { installationOf } from '../installation.ts'
import { refuse } from './problem.ts'

/** The exact snapshot that a case is or was about, for staff. `draft` in place of a digest: the working copy. */
export async function previewOf(
  req: PayloadRequest,
  collection: DocumentKind,
  actor: Actor,
): Promise<Response> {
  const text = await textAskedFor(req, collection, actor)
  if (text === null) return refuse(req, [{ code: 'not-found' }])
  return new Response(text, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** A picture of such a snapshot, released or not, for staff. */
export async function previewBlobOf(
  req: PayloadRequest,
  collection: DocumentKind,
  actor: Actor,
): Promise<Response> {
  const sha256 = String(req.routeParams?.sha256)
  const text = await textAskedFor(req, collection, actor)
  const { blobs } = (text === null ? { blobs: [] } : JSON.parse(text)) as Pick<Snapshot, 'blobs'>
  if (!blobs.includes(sha256)) return refuse(req, [{ code: 'not-found' }])
  const bytes = await readBlob(installationOf(req.payload).mediaDir, sha256)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Cache-Control': 'private, max-age=3600, immutable',
    },
  })
}

async function textAskedFor(
  req: PayloadRequest,
  collection: DocumentKind,
  actor: Actor,
): Promise<string | null> {
  const situation = await situationOf(req, collection, String(req.routeParams?.id), actor)
  const digest = String(req.routeParams?.digest)
  if (!situation) return null
  if (digest === 'draft') return situation.draft.frozen.body
  const known = isDigest(digest) && situation.events.some((event) => event.digest === digest)
  return known ? snapshotText(req.payload, digest) : null
}
