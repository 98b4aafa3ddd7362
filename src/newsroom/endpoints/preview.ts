import type { PayloadRequest } from 'payload'
import { isDigest } from '../../ledger/canonical.ts'
import type { DocumentKind } from '../../snapshot/types.ts'
import type { Actor } from '../../workflow/index.ts'
import { situationOf } from '../cases/situation.ts'
import { snapshotText } from '../evidence/snapshots.ts'
import { refuse } from './problem.ts'

/** The exact snapshot that a case is or was about, for staff. `draft` in place of a digest: the working copy. */
export async function previewOf(
  req: PayloadRequest,
  collection: DocumentKind,
  actor: Actor,
): Promise<Response> {
  const situation = await situationOf(req, collection, String(req.routeParams?.id), actor)
  const digest = String(req.routeParams?.digest)
  if (!situation) return refuse(req, [{ code: 'not-found' }])
  const known = isDigest(digest) && situation.events.some((event) => event.digest === digest)
  const text =
    digest === 'draft' ? situation.draft.frozen.body : known ? await snapshotText(req.payload, digest) : null
  if (text === null) return refuse(req, [{ code: 'not-found' }])
  return new Response(text, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
