import type { Endpoint, PayloadRequest } from 'payload'
import { oneLine } from '../../messages/oneLine.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../snapshot/types.ts'
import type { Locale } from '../../messages/locale.ts'
import { type DocumentName, type DocumentState, fold } from '../../workflow/index.ts'
import { actorOf } from '../access/actor.ts'
import { whyBlocked } from '../cases/schedule.ts'
import { eventsOf } from '../evidence/ledger.ts'
import { localeOf, reasonsIn, refuse } from './problem.ts'

/** What everybody at the desk should see, whatever their role: emergencies, and what is released by itself. */
export const deskEndpoint: Endpoint = { path: '/desk', method: 'get', handler: readDesk }

type Watched = { document: DocumentName; title: string }

export interface DeskView {
  /** Emergency withdrawals that nobody else has agreed to yet, the oldest first. */
  emergencies: (Watched & { by: string; byId: string; at: string; reason: string })[]
  /** What is signed for a fixed time, the next first. */
  scheduled: (Watched & {
    at: string
    kind: 'publish' | 'correct' | 'withdraw'
    /** Why it was not carried out when its time came; empty: nothing keeps it, or it is still ahead. */
    blocked: { code: string; message: string }[]
    cancelling: { by: string; byId: string; at: string; reason: string } | null
  })[]
}

async function readDesk(req: PayloadRequest): Promise<Response> {
  if (!actorOf(req)) return refuse(req, [{ code: 'not-logged-in' }])
  const watched = (await Promise.all(DOCUMENT_KINDS.map((collection) => watchedIn(req, collection)))).flat()
  const told = await Promise.all(watched.map((one) => tell(req, one, localeOf(req))))
  const view: DeskView = {
    emergencies: told.flatMap(({ emergency }) => emergency ?? []).toSorted(byTime),
    scheduled: told.flatMap(({ scheduled }) => scheduled ?? []).toSorted(byTime),
  }
  return Response.json(view, { headers: { 'Cache-Control': 'no-store' } })
}

const byTime = (one: { at: string }, other: { at: string }): number => one.at.localeCompare(other.at)

/** The lists' columns say where to look; what is told is folded from the ledger. */
async function watchedIn(req: PayloadRequest, collection: DocumentKind): Promise<Watched[]> {
  const { docs } = await req.payload.find({
    collection,
    where: { or: [{ unratified: { equals: true } }, { scheduledFor: { exists: true } }] },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const titled = req.payload.collections[collection]?.config.admin.useAsTitle ?? 'id'
  return docs.map((doc) => {
    const fields = doc as unknown as Readonly<Record<string, unknown>>
    const title = fields[titled]
    return {
      document: { collection, id: String(doc.id) },
      title: typeof title === 'string' ? oneLine(title) : '',
    }
  })
}

async function tell(req: PayloadRequest, watched: Watched, locale: Locale) {
  const state = fold(await eventsOf(req.payload, watched.document))
  return { emergency: emergencyIn(state, watched), scheduled: await scheduledIn(req, state, watched, locale) }
}

function emergencyIn({ emergency }: DocumentState, watched: Watched): DeskView['emergencies'][number] | null {
  if (!emergency) return null
  const { by, at, reason } = emergency
  return { ...watched, by: by.name, byId: by.id, at, reason }
}

async function scheduledIn(
  req: PayloadRequest,
  state: DocumentState,
  watched: Watched,
  locale: Locale,
): Promise<DeskView['scheduled'][number] | null> {
  const { schedule, cancelling, kind } = state.case ?? {}
  if (!schedule || !kind) return null
  const blocked = reasonsIn(locale, await whyBlocked(req.payload, watched.document, state))
  return {
    ...{ ...watched, at: schedule.at, kind, blocked },
    cancelling: cancelling
      ? { by: cancelling.by.name, byId: cancelling.by.id, at: cancelling.at, reason: cancelling.reason }
      : null,
  }
}
