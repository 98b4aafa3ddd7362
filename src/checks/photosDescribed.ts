import type { AnySnapshot, PhotoContent } from '../snapshot/types.ts'
import type { Check } from './check.ts'

/** Every picture has a caption, and words for who can't see it (GB/T 37668-2019). */
export const photosDescribed: Check = ({ snapshot }) =>
  photosOf(snapshot).flatMap((photo) => [
    ...(photo.caption ? [] : [{ code: 'content/photo-caption' as const, detail: { photo: nameOf(photo) } }]),
    ...(photo.alt ? [] : [{ code: 'content/photo-alt' as const, detail: { photo: nameOf(photo) } }]),
  ])

function photosOf({ document, content }: AnySnapshot): readonly PhotoContent[] {
  if (document.collection === 'articles' && 'photos' in content) return content.photos
  return 'cover' in content && content.cover ? [content.cover] : []
}

function nameOf({ caption, alt, id }: PhotoContent): string {
  return caption || alt || id
}
