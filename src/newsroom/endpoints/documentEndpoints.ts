import type { Endpoint, PayloadRequest } from 'payload'
import type { DocumentKind } from '../../snapshot/types.ts'
import { type Action, ACTION_NAMES, type Actor } from '../../workflow/index.ts'
import { actorOf } from '../access/actor.ts'
import { perform } from '../cases/perform.ts'
import { replacementOf } from '../cases/replacement.ts'
import { whyBlocked } from '../cases/schedule.ts'
import { situationOf } from '../cases/situation.ts'
import { approvalFormOf } from './approvalForm.ts'
import { previewBlobOf, previewOf } from './preview.ts'
import { caseView } from './caseView.ts'
import { readCommand } from './command.ts'
import { localeOf, refuse } from './problem.ts'

const PRIVATE = { 'Cache-Control': 'no-store' }

/** What a document collection answers besides Payload's own REST operations. */
export function documentEndpoints(collection: DocumentKind): Endpoint[] {
  return [
    {
      path: '/:id/case',
      method: 'get',
      handler: (req) => asStaff(req, (actor) => readCase(req, collection, actor)),
    },
    {
      path: '/:id/actions/:action',
      method: 'post',
      handler: (req) => asStaff(req, (actor) => act(req, collection, actor)),
    },
    {
      path: '/:id/approval-form',
      method: 'get',
      handler: (req) => asStaff(req, () => approvalFormOf(req, collection)),
    },
    {
      path: '/:id/preview/:digest',
      method: 'get',
      handler: (req) => asStaff(req, (actor) => previewOf(req, collection, actor)),
    },
    {
      path: '/:id/preview/:digest/blobs/:sha256',
      method: 'get',
      handler: (req) => asStaff(req, (actor) => previewBlobOf(req, collection, actor)),
    },
  ]
}

async function asStaff(req: PayloadRequest, answer: (actor: Actor) => Promise<Response>): Promise<Response> {
  const actor = actorOf(req)
  return actor ? answer(actor) : refuse(req, [{ code: 'not-logged-in' }])
}

async function readCase(req: PayloadRequest, collection: DocumentKind, actor: Actor): Promise<Response> {
  const situation = await situationOf(req, collection, idIn(req), actor)
  if (!situation) return refuse(req, [{ code: 'not-found' }])
  const { document, state } = situation
  const [blocked, replacement] = await Promise.all([
    whyBlocked(req.payload, document, state),
    replacementOf(req.payload, state),
  ])
  return Response.json(caseView(situation, localeOf(req), { blocked, replacement }), { headers: PRIVATE })
}

async function act(req: PayloadRequest, collection: DocumentKind, actor: Actor): Promise<Response> {
  const action = req.routeParams?.action
  if (!isAction(action)) return refuse(req, [{ code: 'unknown-action' }])
  const command = await readCommand(req, action)
  if (!command) return refuse(req, [{ code: 'body-unreadable' }])
  const outcome = await perform(req, collection, idIn(req), actor, command)
  return outcome.ok ? readCase(req, collection, actor) : refuse(req, outcome.reasons)
}

function idIn(req: PayloadRequest): string {
  return String(req.routeParams?.id)
}

function isAction(value: unknown): value is Action {
  return (ACTION_NAMES as readonly unknown[]).includes(value)
}
