import { randomUUID } from 'node:crypto'
import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'
import { imageMessage } from '../../messages/images.ts'
import { writeBlob } from '../../images/blobs.ts'
import { ImageRefused } from '../../images/imageRefused.ts'
import { type ProcessedImage, processUpload } from '../../images/processUpload.ts'
import type { Rendition } from '../../snapshot/types.ts'
import { localeOf } from '../endpoints/problem.ts'
import { installationOf } from '../installation.ts'

/** What was made of an upload, by the bytes that Payload carries on with. */
const processed = new WeakMap<Buffer, ProcessedImage>()

/**
 * Looks at an upload before anything else does, and makes its renditions in memory: what is refused leaves
 * nothing behind. Payload goes on with the largest JPEG, so the original with its metadata is never kept.
 */
export const processPhoto: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  if (!req.file && !orderedByUrl(req)) {
    // Left to itself, Payload would look for the file at an address that the caller names.
    if (operation === 'create' && req.user) throw refused('photo-file-required', req)
    return args
  }
  if (operation === 'update') throw refused('photo-file-fixed', req)
  if (!req.user || !req.file) return args
  const { data, name, mimetype } = req.file
  try {
    const image = await processUpload({ data, name, mimetype })
    const shown = image.renditions.find((one) => one.name === 'wide' && one.format === 'jpeg') as {
      data: Buffer
    }
    processed.set(shown.data, image)
    req.file = {
      data: shown.data,
      name: `${randomUUID()}.jpg`,
      mimetype: 'image/jpeg',
      size: shown.data.length,
    }
  } catch (error) {
    if (error instanceof ImageRefused) throw refused(error.code, req, error.context)
    throw error
  }
  return args
}

/** Payload reads the stored file again, over the network, for a crop that was asked for in the address. */
function orderedByUrl({ query }: Parameters<CollectionBeforeOperationHook>[0]['req']): boolean {
  return 'uploadEdits' in query
}

/** Keeps the renditions before the row that names them: a row never names what is not there. */
export const keepRenditions: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const image = req.file && processed.get(req.file.data)
  if (!image) throw refused('photo-file-required', req)
  const { mediaDir } = installationOf(req.payload)
  const renditions: Rendition[] = []
  for (const { data: bytes, ...rendition } of image.renditions) {
    await writeBlob(mediaDir, bytes)
    renditions.push(rendition)
  }
  return { ...data, renditions }
}

function refused(
  code: string,
  req: Parameters<typeof localeOf>[0],
  detail: Readonly<Record<string, string | number>> = {},
): APIError {
  return new APIError(imageMessage(code, localeOf(req)), 422, { code, detail }, true)
}
