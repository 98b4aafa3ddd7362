import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { refusalMessage } from '../../messages/refusals.ts'
import { localeOf } from '../endpoints/problem.ts'

/**
 * Many documents at once by a query is no way to edit them: who it would reach is decided by the query, not
 * by a person who looked at them.
 */
export const noBulk: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id } = args as { id?: unknown }
  const changes = operation === 'update' || operation === 'delete'
  if (!changes || (id !== undefined && id !== null)) return args
  throw new APIError(refusalMessage({ code: 'one-by-one' }, localeOf(req)), 403, { code: 'one-by-one' }, true)
}
