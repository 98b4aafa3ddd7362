import type { UploadConfig } from 'payload'
import { readBlob } from '../../images/blobs.ts'
import type { Rendition } from '../../snapshot/types.ts'
import { installationOf } from '../installation.ts'

/** Shows staff the picture of a photo, released or not; Payload has looked at the right to read it. */
export const showPhoto: NonNullable<UploadConfig['handlers']>[number] = async (req, { params }) => {
  const { docs } = await req.payload.find({
    collection: 'photos',
    where: { filename: { equals: params.filename } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const renditions = (docs[0] as unknown as { renditions?: Rendition[] } | undefined)?.renditions ?? []
  const shown = renditions.find(({ name, format }) => name === 'card' && format === 'jpeg')
  if (!shown) return new Response(null, { status: 404 })
  const bytes = await readBlob(installationOf(req.payload).mediaDir, shown.sha256)
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, max-age=3600' },
  })
}
