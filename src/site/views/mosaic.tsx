/** @jsxImportSource preact */
import type { Live } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import { Picture } from './picture.tsx'

/** Pictures under their captions; on the front page the first is four times as large. */
export function Mosaic({
  context: { link, contentLanguage },
  photos,
  gallery,
}: {
  context: PageContext
  photos: Live<'photos'>[]
  /** All of one size, captions below. */
  gallery?: boolean
}) {
  const grid = gallery ? 'gallery' : photos.length >= 5 ? 'mosaic' : 'mosaic mosaic-even'
  const sizes = gallery ? '(min-width: 60rem) 370px, 50vw' : '(min-width: 60rem) 540px, 100vw'
  return (
    <ul class={grid} lang={contentLanguage}>
      {photos.map(({ content }) => (
        <li>
          <a href={link(`/photos/${encodeURIComponent(content.id)}`)}>
            <Picture photo={content} sizes={sizes} alt="" />
            <span class="picture-caption">{content.caption}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
