import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type Payload,
  ValidationError,
} from 'payload'
import { DOCUMENT_WORDS } from '../../messages/documents.ts'
import type { DocumentKind } from '../../snapshot/types.ts'
import { ACTIONS, fold, stateName } from '../../workflow/index.ts'
import { localeOf, refusalError } from '../endpoints/problem.ts'
import { eventsOf } from '../evidence/ledger.ts'
import { actorOf } from '../access/actor.ts'
import { correctStatus } from '../cases/statusCache.ts'
import { idOf } from '../documents/references.ts'

/** Every save names its author: from these names it is known later whose work a snapshot holds. */
export const stampAuthor: CollectionBeforeChangeHook = ({ data, req, operation, originalDoc }) => {
  const author = actorOf(req)?.id ?? null
  const createdBy =
    operation === 'create' ? author : ((originalDoc as { createdBy?: unknown }).createdBy ?? null)
  return { ...data, updatedBy: author, createdBy }
}

/**
 * An editor who is limited to districts moves nothing out of them, whichever way it is saved: whoever does not
 * write for a district plants nothing there either.
 */
export function keepDistrict(collection: DocumentKind): CollectionBeforeChangeHook {
  return ({ data, req }) => {
    const districts = actorOf(req)?.districts ?? []
    if (collection !== 'articles' || districts.length === 0) return data
    if (districts.includes(idOf(data.district) ?? '')) return data
    throw refusalError(req, { code: 'outside-districts' })
  }
}

/** Access would only say that it is forbidden: who left out the district of a new article is told so. */
export function askForDistrict(collection: DocumentKind): CollectionBeforeOperationHook {
  return ({ args, operation, req }) => {
    const actor = actorOf(req)
    const districts = actor?.roles.includes('editor') ? actor.districts : []
    if (operation !== 'create' || collection !== 'articles' || districts.length === 0) return args
    const { district, heldOn } = (args as { data?: { district?: unknown; heldOn?: unknown } }).data ?? {}
    const given = idOf(district)
    const isForeign = given ? !districts.includes(given) : Boolean(heldOn)
    if (isForeign) throw refusalError(req, { code: 'outside-districts' })
    if (given) return args
    const message = DOCUMENT_WORDS.ownDistrict[localeOf(req)]
    throw new ValidationError({ collection, errors: [{ message, path: 'district' }], req }, req.t)
  }
}

/**
 * A save writes the whole row, and with it the columns that are a copy of the ledger, as they were when it
 * began or, of a version that is restored, long ago. They are copied anew.
 */
export function keepStatus(collection: DocumentKind): CollectionAfterChangeHook {
  return ({ doc, req }) => correctStatus(req.payload, collection, doc as { id: string })
}

/** Nothing is edited while a case about it is open, and nothing that has a history is deleted. */
export function guardOpenCases(collection: DocumentKind): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    const named = idIn(args)
    const id = operation === 'restoreVersion' ? await parentOf(req.payload, collection, named) : named
    // What counts is `commitDeletion`; here it is said before anybody is told that it is not theirs.
    if (operation === 'delete' && id && (await eventsOf(req.payload, { collection, id })).length > 0) {
      throw refusalError(req, { code: 'has-history' })
    }
    if ((operation === 'update' || operation === 'restoreVersion') && id) {
      const state = fold(await eventsOf(req.payload, { collection, id }))
      if (!ACTIONS.submit.from.includes(stateName(state))) throw refusalError(req, { code: 'case-open' })
    }
    return args
  }
}

/** A restore names the version, and changes the document that it is of. */
async function parentOf(
  payload: Payload,
  collection: DocumentKind,
  version: string | null,
): Promise<string | null> {
  if (version === null) return null
  const { docs } = await payload.db.findVersions({
    collection,
    where: { id: { equals: version } },
    pagination: false,
    limit: 1,
  })
  return docs[0] ? String(docs[0].parent) : null
}

function idIn(args: unknown): string | null {
  const { id } = args as { id?: unknown }
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}
