import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { refusalMessage } from '../../messages/refusals.ts'
import { localeOf } from '../endpoints/problem.ts'

/** A newsroom has one site, so there is one document of its settings. */
export const onlyOne: CollectionBeforeOperationHook = async ({ args, operation, req, collection }) => {
  if (operation !== 'create') return args
  const { totalDocs } = await req.payload.db.count({ collection: collection.slug, req })
  if (totalDocs === 0) return args
  throw new APIError(refusalMessage({ code: 'only-one' }, localeOf(req)), 409, { code: 'only-one' }, true)
}
