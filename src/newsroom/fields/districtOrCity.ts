import type { RelationshipFieldSingleValidation } from 'payload'
import { DOCUMENT_WORDS } from '../../messages/documents.ts'
import { localeOf } from '../endpoints/problem.ts'

/** An article is a district's, or one of the city's own consultations: those have the day they were held. */
export const districtOrCity: RelationshipFieldSingleValidation = (value, { req, data }) => {
  if (value || (data as { heldOn?: unknown }).heldOn) return true
  return DOCUMENT_WORDS.districtOrCity[localeOf(req)]
}
