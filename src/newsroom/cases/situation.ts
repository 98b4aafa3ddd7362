import type { PayloadRequest } from 'payload'
import type { DocumentKind } from '../../snapshot/types.ts'
import { type Actor, fold, type Situation } from '../../workflow/index.ts'
import { draftOf, type FrozenDraft } from '../documents/draft.ts'
import { eventsOf, type LedgerEntry } from '../evidence/ledger.ts'

export interface NewsroomSituation extends Situation {
  draft: FrozenDraft
  /** The document's events, oldest first. */
  events: LedgerEntry[]
}

/** Reads everything a decision depends on, or null where there is no such document for this person. */
export async function situationOf(
  req: PayloadRequest,
  collection: DocumentKind,
  id: string,
  actor: Actor,
): Promise<NewsroomSituation | null> {
  const { payload } = req
  const stored = await payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!stored) return null
  const events = await eventsOf(payload, { collection, id })
  const state = fold(events)
  const draft = await draftOf(payload, collection, stored, state.releasedVersion)
  return { document: { collection, id }, state, draft, actor, now: new Date().toISOString(), events }
}
