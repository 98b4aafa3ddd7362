import type { Endpoint, PayloadRequest } from 'payload'
import { digestOf } from '../../ledger/canonical.ts'
import { actAs, type Actor, type FlowGap, flowGaps, type Flows, type Refusal } from '../../workflow/index.ts'
import { actorOf } from '../access/actor.ts'
import { everyoneWithDoubt, withDoubt } from '../access/standing.ts'
import { adoptFlows, flowsInForce, proposedFlows } from '../cases/flows.ts'
import { checkPassword } from '../cases/password.ts'
import { keepRefusal } from '../records/attempts.ts'
import { readFields } from './command.ts'
import { refuse } from './problem.ts'

/** The table of flows: which is in force, whether another waits, and whether there are the people for them. */
export const flowEndpoints: Endpoint[] = [
  { path: '/flow', method: 'get', handler: readFlow },
  { path: '/flow/adopt', method: 'post', handler: adopt },
]

export interface FlowView {
  inForce: Flows
  /** Where the people that there are can't get a text through the flows in force. */
  gaps: FlowGap[]
  /** Another table that waits to be adopted; null: none does. */
  proposed: ProposedFlows | null
}

export interface ProposedFlows {
  flows: Flows
  /** Names this table: who adopts it says which one they saw. */
  revision: string
  /** Where they couldn't get a text through these. */
  gaps: FlowGap[]
}

async function readFlow(req: PayloadRequest): Promise<Response> {
  if (!actorOf(req)) return refuse(req, [{ code: 'not-logged-in' }])
  const [inForce, people] = await Promise.all([flowsInForce(req.payload), everyoneWithDoubt(req.payload)])
  const proposed = proposedFlows(inForce)
  const view: FlowView = {
    inForce,
    gaps: flowGaps(inForce, people),
    proposed: proposed && {
      flows: proposed,
      revision: digestOf(proposed),
      gaps: flowGaps(proposed, people),
    },
  }
  return Response.json(view, { headers: { 'Cache-Control': 'no-store' } })
}

/** Who changes the file is one person; that it counts is decided by another, who signs for the desk. */
async function adopt(req: PayloadRequest): Promise<Response> {
  const actor = actorOf(req)
  if (!actor) return refuse(req, [{ code: 'not-logged-in' }])
  const fields = await readFields(req)
  if (!fields) return refuse(req, [{ code: 'body-unreadable' }])
  const refusal = await whyNot(req, actor, fields)
  if (refusal) return refuse(req, [refusal])
  await adoptFlows(req.payload, actAs(actor, 'signer'))
  return readFlow(req)
}

async function whyNot(
  req: PayloadRequest,
  actor: Actor,
  { revision, password }: { revision?: string; password?: string },
): Promise<Refusal | null> {
  if (!actor.roles.includes('signer')) {
    const refusal = { code: 'wrong-role' as const, detail: { role: 'signer' } }
    await keepRefusal(req, actor, { collection: 'flows', id: 'table' }, 'adopt-flow', [refusal])
    return refusal
  }
  const { doubt } = await withDoubt(req.payload, actor)
  if (doubt) return doubt
  const proposed = proposedFlows(await flowsInForce(req.payload))
  if (!proposed) return { code: 'nothing-to-adopt' }
  if (revision === undefined) return { code: 'revision-required' }
  if (revision !== digestOf(proposed)) return { code: 'stale-revision' }
  return checkPassword(req, password)
}
