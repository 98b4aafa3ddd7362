/** @jsxImportSource preact */
import { jpegOf } from '../../delivery/jpegOf.ts'
import { blobHref } from '../../richtext/figure.ts'
import type { ImageFormat, PhotoContent } from '../../snapshot/types.ts'

/** A photo in every format and size that was signed; the browser takes the smallest that does. */
export function Picture({
  photo,
  sizes,
  eager,
  alt = photo.alt,
}: {
  photo: PhotoContent
  /** The `sizes` attribute: how wide the picture is shown. */
  sizes: string
  /** For the picture that opens a page. */
  eager?: boolean
  /** Empty where the words beside the picture say the same. */
  alt?: string
}) {
  const widest = jpegOf(photo, 'wide')
  if (!widest) return null
  return (
    <picture>
      <source type="image/avif" srcset={srcset(photo, 'avif')} sizes={sizes} />
      <source type="image/webp" srcset={srcset(photo, 'webp')} sizes={sizes} />
      <img
        src={blobHref(widest)}
        srcset={srcset(photo, 'jpeg')}
        sizes={sizes}
        width={widest.width}
        height={widest.height}
        alt={alt}
        decoding="async"
        loading={eager ? 'eager' : 'lazy'}
        fetchpriority={eager ? 'high' : 'auto'}
      />
    </picture>
  )
}

/** Small originals give several renditions of one width, of which a browser needs only one. */
export function srcset(photo: PhotoContent, format: ImageFormat): string {
  const widths = new Map(photo.renditions.filter((it) => it.format === format).map((it) => [it.width, it]))
  return [...widths.values()].map((it) => `${blobHref(it)} ${it.width}w`).join(', ')
}
