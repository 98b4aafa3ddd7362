import type { PhotoContent, Rendition, RenditionName } from '../snapshot/types.ts'

/** The JPEG of a photo in the wanted size: the one form that everything can show. */
export function jpegOf(photo: PhotoContent, name: RenditionName): Rendition | undefined {
  const jpegs = photo.renditions.filter((rendition) => rendition.format === 'jpeg')
  return jpegs.find((rendition) => rendition.name === name) ?? jpegs.at(-1)
}
