import type { Endpoint, PayloadRequest } from 'payload'
import { ROLE_NAMES } from '../../messages/workflow.ts'
import { actAs, type Actor, flowGaps, type Refusal } from '../../workflow/index.ts'
import { actorOf } from '../access/actor.ts'
import { everyoneWithDoubt, withDoubt } from '../access/standing.ts'
import { adoptFlows, flowsInForce, proposedFlows } from '../cases/flows.ts'
import { checkPassword } from '../cases/password.ts'
import { keepRefusal } from '../records/attempts.ts'
import { readFields } from './command.ts'
import { localeOf, refuse } from './problem.ts'

/** The table of flows: which is in force, whether another waits, and whether there are the people for it. */
export const flowEndpoints: Endpoint[] = [
  { path: '/flow', method: 'get', handler: readFlow },
  { path: '/flow/adopt', method: 'post', handler: adopt },
]

async function readFlow(req: PayloadRequest): Promise<Response> {
  if (!actorOf(req)) return refuse(req, [{ code: 'not-logged-in' }])
  const [inForce, proposed, people] = await Promise.all([
    flowsInForce(req.payload),
    proposedFlows(req.payload),
    everyoneWithDoubt(req.payload),
  ])
  const locale = localeOf(req)
  const gaps = flowGaps(inForce, people).map((gap) => ({ ...gap, name: ROLE_NAMES[gap.role][locale] }))
  return Response.json({ inForce, proposed, gaps }, { headers: { 'Cache-Control': 'no-store' } })
}

/** Who changes the file is one person; that it counts is decided by another, who signs for the desk. */
async function adopt(req: PayloadRequest): Promise<Response> {
  const actor = actorOf(req)
  if (!actor) return refuse(req, [{ code: 'not-logged-in' }])
  const fields = await readFields(req)
  if (!fields) return refuse(req, [{ code: 'body-unreadable' }])
  const refusal = await whyNot(req, actor, fields.password)
  if (refusal) return refuse(req, [refusal])
  await adoptFlows(req.payload, actAs(actor, 'signer'))
  return readFlow(req)
}

async function whyNot(
  req: PayloadRequest,
  actor: Actor,
  password: string | undefined,
): Promise<Refusal | null> {
  if (!actor.roles.includes('signer')) {
    const refusal = { code: 'wrong-role' as const, detail: { role: 'signer' } }
    await keepRefusal(req, actor, { collection: 'flows', id: 'table' }, 'adopt-flow', [refusal])
    return refusal
  }
  const { doubt } = await withDoubt(req.payload, actor)
  if (doubt) return doubt
  if (!(await proposedFlows(req.payload))) return { code: 'nothing-to-adopt' }
  return checkPassword(req, password)
}
