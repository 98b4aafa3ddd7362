import { referencesOf } from '../../richtext/references.ts'
import type { DocumentKind } from '../../snapshot/types.ts'
import type { DocumentName } from '../../workflow/index.ts'
import type { Stored } from './content.ts'
import { idOf } from './references.ts'

/** The ids of the photos whose words and pictures are part of this document's public form. */
export function shownPhotos(collection: DocumentKind, stored: Stored): string[] {
  if (collection === 'articles') return referencesOf(stored.body).photos
  const cover = collection === 'districts' ? idOf(stored.cover) : null
  return cover ? [cover] : []
}

/** Every other document whose words are part of this one's public form: whoever wrote them wrote part of it. */
export function shownDocuments(
  collection: DocumentKind,
  stored: Stored,
): (DocumentName & { collection: DocumentKind })[] {
  const photos = shownPhotos(collection, stored).map((id) => ({ collection: 'photos' as const, id }))
  if (collection !== 'articles') return photos
  const [district, series] = [idOf(stored.district), idOf(stored.series)]
  return [
    ...photos,
    ...(district ? [{ collection: 'districts' as const, id: district }] : []),
    ...(series ? [{ collection: 'series' as const, id: series }] : []),
  ]
}
