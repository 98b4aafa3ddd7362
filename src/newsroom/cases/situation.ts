import type { Payload, PayloadRequest } from 'payload'
import type { DocumentKind } from '../../snapshot/types.ts'
import { type Actor, type Command, fold, isWithdrawal, type Situation } from '../../workflow/index.ts'
import { withDoubt } from '../access/standing.ts'
import { draftOf, type FrozenDraft } from '../documents/draft.ts'
import { eventsOf, type RecordedEntry } from '../evidence/ledger.ts'
import { isDeleted } from './deletion.ts'
import { flowsInForce } from './flows.ts'
import { isPublic } from './replacement.ts'

export interface NewsroomSituation extends Situation {
  draft: FrozenDraft
  /** The document's events, oldest first. */
  events: RecordedEntry[]
}

/**
 * Reads everything a decision depends on, or null where there is no such document for this person.
 * @param command what is to be decided, where it needs more to be read
 */
export async function situationOf(
  req: PayloadRequest,
  collection: DocumentKind,
  id: string,
  actor: Actor,
  command?: Command,
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
  // Only what was never submitted is deleted.
  if (events.length === 0 && (await isDeleted(payload, { collection, id }))) return null
  const state = fold(events)
  const draft = await draftOf(payload, collection, stored, state.releasedVersion)
  return {
    ...{ document: { collection, id }, state, draft, now: new Date().toISOString(), events },
    actor: await withDoubt(payload, actor),
    flows: await flowsInForce(payload),
    ...(command && isWithdrawal(command) && (await replacement(payload, command))),
  }
}

async function replacement(payload: Payload, { replacedBy }: Command) {
  return replacedBy ? { replacementIsPublic: await isPublic(payload, replacedBy.trim()) } : {}
}
