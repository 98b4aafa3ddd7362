import type { Check } from './check.ts'

/** A text shows only pictures that are still there and whole. */
export const photosFound: Check = ({ snapshot, photoIds }) => {
  const { content } = snapshot
  if ('renditions' in content) return content.renditions.length > 0 ? [] : [{ code: 'content/photo-missing' }]
  const found =
    'photos' in content ? content.photos : 'cover' in content && content.cover ? [content.cover] : []
  const whole = new Set(found.filter(({ renditions }) => renditions.length > 0).map(({ id }) => id))
  return photoIds.filter((id) => !whole.has(id)).map(() => ({ code: 'content/photo-missing' }))
}
