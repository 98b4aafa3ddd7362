import sharp, { type Metadata } from 'sharp'
import { ImageRefused } from './imageRefused.ts'
import { contradiction, sniffFormat, type SourceFormat } from './sourceFormat.ts'

/** A file as it came in; `name` and `mimetype` are claims. */
export interface Upload {
  data: Buffer
  name: string
  mimetype: string
}

/** Limits of an upload. A file at the limit is taken in. */
export const IMAGE_LIMITS = {
  /** 20 MiB. */
  bytes: 20 * 1024 * 1024,
  /** 64 binary megapixels, so that what phones sell as 64 MP (9248 × 6936) fits. */
  pixels: 64 * 1024 * 1024,
  /** Pixels on the shorter side; less than this is an icon, and looks broken as a card. */
  shorterSide: 200,
} as const

/** Size in pixels, with the orientation that the camera noted already applied. */
export interface ImageSize {
  width: number
  height: number
}

/**
 * Refuses what can be refused without decoding a pixel: the file's size and format, its claims, and what the
 * header says. A decompression bomb ends here, before memory is taken for it.
 *
 * @throws ImageRefused
 */
export async function inspectUpload(file: Upload): Promise<ImageSize> {
  refuseHeavyFile(file)
  const format = formatOf(file)
  refuseFalseClaims(file, format)
  const header = await readHeader(file, format)
  refuseAnimation(file, format, header)
  const size = { width: header.autoOrient.width, height: header.autoOrient.height }
  refuseUnfitSize(file, size)
  return size
}

function refuseHeavyFile(file: Upload): void {
  const bytes = file.data.length
  if (bytes <= IMAGE_LIMITS.bytes) return
  throw new ImageRefused('image-too-large', file.name, { bytes, limit: IMAGE_LIMITS.bytes })
}

function formatOf(file: Upload): SourceFormat {
  const sniffed = sniffFormat(file.data)
  if (!sniffed) throw new ImageRefused('image-not-an-image', file.name)
  if ('other' in sniffed) throw new ImageRefused('image-type', file.name, { format: sniffed.other })
  return sniffed.accepted
}

function refuseFalseClaims(file: Upload, format: SourceFormat): void {
  const claim = contradiction(format, file.name, file.mimetype)
  if (claim !== null) throw new ImageRefused('image-extension', file.name, { claim, format })
}

/** The pixel limit is lifted here, since a header that is over it shall be named as such and not as damaged. */
async function readHeader(file: Upload, format: SourceFormat): Promise<Metadata> {
  try {
    return await sharp(file.data, { limitInputPixels: false }).metadata()
  } catch (cause) {
    throw new ImageRefused('image-truncated', file.name, { format }, { cause })
  }
}

function refuseAnimation(file: Upload, format: SourceFormat, header: Metadata): void {
  const animated = (header.pages ?? 1) > 1 || (format === 'png' && isAnimatedPng(file.data))
  if (animated) throw new ImageRefused('image-animated', file.name, { format })
}

/** The decoder shows an animated PNG as a still; its `acTL` chunk has to stand before the image data (PNG, 3rd ed.). */
function isAnimatedPng(data: Buffer): boolean {
  return data.subarray(0, data.indexOf('IDAT')).includes('acTL')
}

function refuseUnfitSize(file: Upload, { width, height }: ImageSize): void {
  if (width * height > IMAGE_LIMITS.pixels) {
    throw new ImageRefused('image-too-large', file.name, { width, height, limit: IMAGE_LIMITS.pixels })
  }
  if (Math.min(width, height) < IMAGE_LIMITS.shorterSide) {
    throw new ImageRefused('image-too-small', file.name, { width, height, limit: IMAGE_LIMITS.shorterSide })
  }
}
