import type { CollectionBeforeOperationHook } from 'payload'
import { refusalError } from '../endpoints/problem.ts'

/** A newsroom has one site, so there is one document of its settings. */
export const onlyOne: CollectionBeforeOperationHook = async ({ args, operation, req, collection }) => {
  if (operation !== 'create') return args
  const { totalDocs } = await req.payload.db.count({ collection: collection.slug, req })
  if (totalDocs === 0) return args
  throw refusalError(req, { code: 'only-one' })
}
