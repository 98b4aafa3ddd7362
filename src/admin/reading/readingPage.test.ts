import { describe, expect, it } from '@jest/globals'
import { siteMessages } from '../../messages/site.ts'
import { figureHtml } from '../../richtext/figure.ts'
import type { AnySnapshot } from '../../snapshot/types.ts'
import { articleContent, photoContent } from '../../../tests/support/snapshots.ts'
import { readingPage, shownRendition } from './readingPage.ts'

const photo = photoContent('p', { caption: '2025年6月调研' })
const shown = shownRendition(photo)?.sha256 ?? ''

function pageOf(collection: string, content: object): string {
  return readingPage({ document: { collection, id: '1' }, content } as unknown as AnySnapshot, {
    style: '.body{}',
    words: siteMessages('zh-CN'),
    picture: (sha256) => (sha256 === shown ? 'blob:checked' : undefined),
    time: (iso) => iso.slice(0, 10),
  })
}

describe('what somebody decides on, as they read it', () => {
  it('is set with all that the public will read', () => {
    const page = pageOf('articles', {
      ...articleContent(1, { titleLines: ['一行', '二行'], html: '<p>正文</p>' }),
      ...{ kicker: '引题', editorsNote: '按语', credit: '（供稿）', publishedAt: '2025-06-18T00:00:00Z' },
    })
    for (const text of ['引题', '一行<br>二行', '按语', '<p>正文</p>', '（供稿）', '2025-06-18'])
      expect(page).toContain(text)
  })

  it('runs nothing and loads nothing', () => {
    expect(pageOf('articles', articleContent(1))).toContain("default-src 'none'; img-src blob:;")
  })

  it('takes its pictures from where they were checked, and no other', () => {
    const other = photoContent('other')
    const page = pageOf('articles', articleContent(1, { html: figureHtml(photo) + figureHtml(other) }))
    expect(page).toContain('src="blob:checked"')
    expect(page).not.toContain('/media/')
    expect(page).not.toContain('srcset')
  })

  it('says where a link leads, and leads nowhere', () => {
    const page = pageOf(
      'articles',
      articleContent(1, { html: '<p><a href="https://example.org/">见</a></p>' }),
    )
    expect(page).toContain('<a title="https://example.org/">')
    expect(page).not.toContain('href')
  })

  it.each([
    [
      'articles',
      { ...articleContent(1), titleLines: ['<script>x'], subtitle: ['<script>x'], source: '<script>x' },
    ],
    ['photos', { ...photo, caption: '<script>x', alt: '"><script>x' }],
    [
      'districts',
      { name: '<script>x', organ: '<script>x', brand: null, introduction: { html: '' }, cover: null },
    ],
    ['series', { name: '<script>x', introduction: '<script>x' }],
    ['settings', { siteName: '<script>x', about: { html: '' } }],
  ])('keeps what is text in %s a text', (collection, content) => {
    const page = pageOf(collection, content)
    expect(page).toContain('&lt;script&gt;x')
    expect(page).not.toContain('<script')
  })
})
