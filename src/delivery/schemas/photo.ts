import { z } from 'zod'
import { component, pageOf } from './component.ts'
import { address, digest, evidence } from './evidence.ts'

export const Rendition = component(
  'Rendition',
  z.object({
    name: z.enum(['thumbnail', 'card', 'wide']),
    format: z.enum(['avif', 'webp', 'jpeg']),
    sha256: digest,
    width: z.int().min(0),
    height: z.int().min(0),
    bytes: z.int().min(0),
    url: address,
  }),
)

const photo = {
  id: z.string(),
  url: address,
  caption: z.string(),
  alt: z.string(),
  takenOn: z.string().nullable(),
  place: z.string().nullable(),
  photographer: z.string().nullable(),
  activity: z.string().nullable(),
  renditions: z.array(Rendition),
}

/** A photo as it was signed inside another document. */
export const EmbeddedPhoto = component('EmbeddedPhoto', z.object(photo))

/** A photo on its own. */
export const Photo = component(
  'Photo',
  z.object({ ...photo, links: z.object({ self: address }), ...evidence }),
)

export const PhotoPage = pageOf('PhotoPage', Photo)
