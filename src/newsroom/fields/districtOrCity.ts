import type { RelationshipFieldSingleValidation } from 'payload'

/** An article is a district's, or one of the city's own consultations: those have the day they were held. */
export const districtOrCity: RelationshipFieldSingleValidation = (value, { req, data }) => {
  if (value || (data as { heldOn?: unknown }).heldOn) return true
  return req.i18n.language.startsWith('en')
    ? "Choose a district. Only the city's consultations have none: give the day they were held."
    : '请选择区县。只有市政协月度商量不属于区县，须填写“协商开展日期”。'
}
