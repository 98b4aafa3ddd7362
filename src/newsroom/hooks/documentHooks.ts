import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'
import type { DocumentKind } from '../../snapshot/types.ts'
import { ACTIONS, fold, stateName } from '../../workflow/index.ts'
import { refusalMessage } from '../../messages/refusals.ts'
import { localeOf } from '../endpoints/problem.ts'
import { eventsOf } from '../evidence/ledger.ts'
import { actorOf } from '../access/actor.ts'

/** Every save names its author: from these names it is known later whose work a snapshot holds. */
export const stampAuthor: CollectionBeforeChangeHook = ({ data, req, operation, originalDoc }) => {
  const author = actorOf(req)?.id ?? null
  const createdBy =
    operation === 'create' ? author : ((originalDoc as { createdBy?: unknown }).createdBy ?? null)
  return { ...data, updatedBy: author, createdBy }
}

/** Nothing is edited while a case about it is open, and nothing that has a history is deleted. */
export function guardOpenCases(collection: DocumentKind): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    const id = idIn(args)
    if (operation === 'delete' && (!id || (await eventsOf(req.payload, { collection, id })).length > 0)) {
      throw refused('has-history', req)
    }
    if (operation === 'update' && id) {
      const state = fold(await eventsOf(req.payload, { collection, id }))
      if (!ACTIONS.submit.from.includes(stateName(state))) throw refused('case-open', req)
    }
    return args
  }
}

function idIn(args: unknown): string | null {
  const { id } = args as { id?: unknown }
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

function refused(code: 'case-open' | 'has-history', req: Parameters<typeof localeOf>[0]): APIError {
  return new APIError(refusalMessage({ code }, localeOf(req)), 409, { code }, true)
}
