import type { Access } from 'payload'
import { WORKFLOW_TYPES } from '../../workflow/index.ts'
import { has, staff } from './access.ts'

/** Who works on content reads what happened to it; who logged in from where is for the auditor alone. */
export const readersOfLedger: Access = ({ req }) => {
  if (has(req, 'auditor')) return true
  return staff({ req }) === true && { type: { in: [...WORKFLOW_TYPES] } }
}
