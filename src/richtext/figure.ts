import { escapeHtml } from './escape.ts'

/** What a figure needs of a photo; a snapshot's photo fits. Sizes in CSS pixels, `sha256` in hex. */
export interface FigurePhoto {
  caption: string
  alt: string
  renditions: readonly {
    format: 'avif' | 'webp' | 'jpeg'
    sha256: string
    width: number
    height: number
  }[]
}

type FigureRendition = FigurePhoto['renditions'][number]

export const BLOB_EXTENSIONS = { avif: 'avif', webp: 'webp', jpeg: 'jpg' } as const

/** Pictures stand out of the 720 px measure by 60 px on each side; on a narrow screen they fill it. */
export const FIGURE_SIZES = '(min-width: 840px) 840px, 100vw'

/** The public path of a blob. @throws RangeError for a name that is no SHA-256 in hex */
export function blobHref({ sha256, format }: Pick<FigureRendition, 'sha256' | 'format'>): string {
  if (!/^[0-9a-f]{64}$/.test(sha256))
    throw new RangeError(`Not the name of a blob: ${JSON.stringify(sha256)}`)
  return `/media/${sha256}.${BLOB_EXTENSIONS[format]}`
}

/**
 * A photo with its caption, in every format that it has.
 *
 * @param options.caption shown instead of the photo's own caption
 * @throws RangeError where the photo has no JPEG rendition, the one that every browser shows
 */
export function figureHtml(photo: FigurePhoto, options: { caption?: string | null } = {}): string {
  const caption = options.caption ?? photo.caption
  const figcaption = caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`
  const sources = (['avif', 'webp'] as const).map((format) => sourceHtml(photo, format)).join('')
  return `<figure class="photo"><picture>${sources}${imageHtml(photo)}</picture>${figcaption}</figure>`
}

function sourceHtml(photo: FigurePhoto, format: 'avif' | 'webp'): string {
  const renditions = byWidth(photo, format)
  if (renditions.length === 0) return ''
  return `<source type="image/${format}" srcset="${srcset(renditions)}" sizes="${FIGURE_SIZES}">`
}

function imageHtml(photo: FigurePhoto): string {
  const renditions = byWidth(photo, 'jpeg')
  const widest = renditions.at(-1)
  if (!widest) throw new RangeError('A photo needs a JPEG rendition to be shown.')
  const attributes = [
    `src="${blobHref(widest)}"`,
    `srcset="${srcset(renditions)}"`,
    `sizes="${FIGURE_SIZES}"`,
    `width="${widest.width}"`,
    `height="${widest.height}"`,
    `alt="${escapeHtml(photo.alt)}"`,
    'loading="lazy"',
    'decoding="async"',
  ]
  return `<img ${attributes.join(' ')}>`
}

function byWidth(photo: FigurePhoto, format: FigureRendition['format']): FigureRendition[] {
  return photo.renditions.filter((it) => it.format === format).sort((a, b) => a.width - b.width)
}

/** Small originals give several renditions of one width, of which a browser needs only one. */
function srcset(renditions: FigureRendition[]): string {
  const widths = new Map(renditions.map((it) => [it.width, it]))
  return [...widths.values()].map((it) => `${blobHref(it)} ${it.width}w`).join(', ')
}
