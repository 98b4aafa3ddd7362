import { describe, expect, it } from '@jest/globals'
import { figureHtml } from './figure.ts'

const sha = (digit: string) => digit.repeat(64)
const rendition = (format: 'avif' | 'webp' | 'jpeg', digit: string, width: number) => ({
  format,
  sha256: sha(digit),
  width,
  height: width / 2,
})
const photo = {
  caption: '2025年6月，调研',
  alt: '田间“看”数据',
  renditions: [
    rendition('jpeg', 'c', 1600),
    rendition('avif', 'b', 1600),
    rendition('avif', 'a', 320),
    rendition('jpeg', 'd', 320),
    rendition('webp', 'e', 320),
  ],
}

describe('a figure', () => {
  it('offers each format from narrow to wide, and the widest JPEG to every browser', () => {
    const sizes = 'sizes="(min-width: 840px) 840px, 100vw"'
    expect(figureHtml(photo)).toBe(
      '<figure class="photo"><picture>' +
        `<source type="image/avif" srcset="/media/${sha('a')}.avif 320w, /media/${sha('b')}.avif 1600w" ${sizes}>` +
        `<source type="image/webp" srcset="/media/${sha('e')}.webp 320w" ${sizes}>` +
        `<img src="/media/${sha('c')}.jpg" srcset="/media/${sha('d')}.jpg 320w, /media/${sha('c')}.jpg 1600w" ${sizes}` +
        ' width="1600" height="800" alt="田间“看”数据" loading="lazy" decoding="async">' +
        '</picture><figcaption>2025年6月，调研</figcaption></figure>',
    )
  })

  it('lets the text caption the photo anew, and shows no empty caption', () => {
    expect(figureHtml(photo, { caption: '<新>' })).toContain('<figcaption>&lt;新&gt;</figcaption>')
    expect(figureHtml({ ...photo, caption: '' })).not.toContain('figcaption')
  })

  it('escapes the alternative text', () => {
    expect(figureHtml({ ...photo, alt: '" onload="x' })).toContain('alt="&quot; onload=&quot;x"')
  })

  it('refuses a blob whose name is no digest, and a photo without JPEG', () => {
    const forged = { ...rendition('jpeg', 'a', 10), sha256: '"><script>' }
    expect(() => figureHtml({ ...photo, renditions: [forged] })).toThrow(RangeError)
    expect(() => figureHtml({ ...photo, renditions: [rendition('avif', 'a', 10)] })).toThrow(RangeError)
  })
})
