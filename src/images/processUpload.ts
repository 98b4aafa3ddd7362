import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import {
  IMAGE_FORMATS,
  type ImageFormat,
  type Rendition,
  RENDITION_NAMES,
  type RenditionName,
} from '../snapshot/types.ts'
import { ImageRefused } from './imageRefused.ts'
import { IMAGE_LIMITS, type ImageSize, inspectUpload, type Upload } from './inspectUpload.ts'

/** A rendition with its bytes; `sha256` is theirs. */
export type EncodedRendition = Rendition & { data: Buffer }

export interface ProcessedImage extends ImageSize {
  /** Of the uploaded file, hex: tells whether the same file was uploaded before. */
  sha256: string
  /** Every name in every format, in the order of the lists in `snapshot/types.ts`: nine. */
  renditions: EncodedRendition[]
}

/** Greatest width in pixels. A picture is never enlarged, so renditions of a small one may be the same. */
const WIDTHS: Record<RenditionName, number> = { thumbnail: 320, card: 720, wide: 1440 }

/** WebP holds no more than this on a side; a taller picture is scaled to it. */
const GREATEST_HEIGHT = 16_383

const ENCODERS: Record<ImageFormat, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 58, effort: 3 }),
  webp: (picture) => picture.webp({ quality: 80 }),
  jpeg: (picture) => picture.jpeg({ quality: 82, progressive: true, mozjpeg: true }),
}

/** Decoded pixels: upright, sRGB, opaque, three bytes a pixel. */
interface Pixels extends ImageSize {
  data: Buffer
}

/**
 * Turns an uploaded photo into what the public may get. The camera's orientation is applied; EXIF, GPS, XMP, IPTC and
 * colour profiles are left behind; colours are sRGB. Transparency becomes white in every format, so that a picture
 * looks the same on any ground. The same input gives the same bytes; nothing touches the disk.
 *
 * @throws ImageRefused where the file is not a still picture that can be decoded to its end, within the limits
 */
export async function processUpload(file: Upload): Promise<ProcessedImage> {
  const size = await inspectUpload(file)
  const wide = await decode(file)
  const renditions: EncodedRendition[] = []
  for (const name of RENDITION_NAMES) renditions.push(...(await encodeAll(name, wide)))
  return { ...size, sha256: sha256(file.data), renditions }
}

/** Decodes the whole file once, at the greatest size that any rendition needs. */
async function decode(file: Upload): Promise<Pixels> {
  try {
    const { data, info } = await sharp(file.data, { failOn: 'error', limitInputPixels: IMAGE_LIMITS.pixels })
      .autoOrient()
      .resize({ width: WIDTHS.wide, height: GREATEST_HEIGHT, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } catch (cause) {
    throw new ImageRefused('image-truncated', file.name, {}, { cause })
  }
}

async function encodeAll(name: RenditionName, wide: Pixels): Promise<EncodedRendition[]> {
  const picture = sharp(wide.data, { raw: { width: wide.width, height: wide.height, channels: 3 } }).resize({
    width: WIDTHS[name],
    withoutEnlargement: true,
  })
  return Promise.all(IMAGE_FORMATS.map((format) => encode(name, format, picture)))
}

async function encode(name: RenditionName, format: ImageFormat, picture: Sharp): Promise<EncodedRendition> {
  const { data, info } = await ENCODERS[format](picture.clone()).toBuffer({ resolveWithObject: true })
  return {
    name,
    format,
    sha256: sha256(data),
    width: info.width,
    height: info.height,
    bytes: data.length,
    data,
  }
}

function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}
