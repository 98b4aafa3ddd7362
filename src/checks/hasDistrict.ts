import type { Check } from './check.ts'
import type { ArticleContent } from '../snapshot/types.ts'

/** An article belongs to a district, or to the city's own consultations. */
export const hasDistrict: Check = ({ snapshot }) => {
  if (snapshot.document.collection !== 'articles') return []
  const { district, heldOn } = snapshot.content as ArticleContent
  return district || heldOn ? [] : [{ code: 'content/missing', detail: { field: 'district' } }]
}
