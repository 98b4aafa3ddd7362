import type { CollectionBeforeOperationHook } from 'payload'
import { refusalError } from '../endpoints/problem.ts'

/**
 * Many documents at once by a query is no way to edit them: who it would reach is decided by the query, not
 * by a person who looked at them.
 */
export const noBulk: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id } = args as { id?: unknown }
  const changes = operation === 'update' || operation === 'delete'
  if (!changes || (id !== undefined && id !== null)) return args
  throw refusalError(req, { code: 'one-by-one' })
}
