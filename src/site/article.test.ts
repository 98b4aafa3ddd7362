import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type FakeReader, fakeReader } from '../../tests/support/fakeReader.ts'
import { revalidating, serveSite, type SiteServer } from '../../tests/support/siteServer.ts'
import { articleContent, photoContent, settingsContent } from '../../tests/support/snapshots.ts'

let reader: FakeReader
let site: SiteServer

beforeEach(async () => {
  reader = fakeReader()
  site = await serveSite(reader)
})

afterEach(() => site.close())

const page = async (path: string) => (await site.get(path)).text()

/** The value of a meta tag, or null where there is none. */
function meta(html: string, name: string): string | null {
  return new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1] ?? null
}

test('the meta tags of the guideline are there, each with its value', async () => {
  reader.release('settings', 's', settingsContent({ siteName: '泉城商量', siteCode: '3701000001' }))
  const photos = [photoContent('p')]
  reader.release('articles', 'a', articleContent(7, { title: '标题', keywords: ['商量', '协商'], photos }))
  const html = await page('/articles/7')
  expect(meta(html, 'SiteName')).toBe('泉城商量')
  expect(meta(html, 'SiteDomain')).toBe(new URL(site.origin).host)
  expect(meta(html, 'SiteIDCode')).toBe('3701000001')
  expect(meta(html, 'ArticleTitle')).toBe('标题')
  expect(meta(html, 'PubDate')).toBe('2026-01-15 09:25')
  expect(meta(html, 'ContentSource')).toBe('莱芜区政协')
  expect(meta(html, 'Keywords')).toBe('商量,协商')
  expect(meta(html, 'Author')).toBe('莱芜区政协办公室供稿')
  expect(meta(html, 'Description')).toBe('委员与居民坐在一起,商量加装电梯。')
  expect(meta(html, 'Image')).toMatch(/^http.*\/media\/[0-9a-f]{64}\.jpg$/)
  expect(meta(html, 'Url')).toBe(`${site.origin}/articles/7`)
})

test('an optional meta tag without a value is left out, never left empty', async () => {
  reader.release('settings', 's', settingsContent({ siteCode: null }))
  reader.release('articles', 'a', articleContent(7, { keywords: [], credit: null }))
  const html = await page('/articles/7')
  for (const name of ['SiteIDCode', 'Keywords', 'Author', 'Image']) expect(meta(html, name)).toBeNull()
  expect(html).not.toMatch(/content="(null|undefined|)"/)
})

test('the body is shown exactly as it was signed', async () => {
  const html = '<p>原文“引号”&amp;符号。</p>\n<h2>一、标题</h2>'
  reader.release('articles', 'a', articleContent(7, { html }))
  expect(await page('/articles/7')).toContain(html)
})

test('hostile text in a title, a kicker or a source is shown, not run', async () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>`
  const changes = { title: hostile, kicker: hostile, source: hostile, editorsNote: hostile, credit: hostile }
  reader.release('articles', 'a', articleContent(7, { ...changes, summary: hostile, keywords: [hostile] }))
  for (const path of ['/articles/7', '/', '/articles', '/articles/7/proof']) {
    const html = await page(path)
    expect(html).toContain('&lt;script')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img src=x')
  }
})

test('the title keeps the line breaks that its author chose', async () => {
  reader.release('articles', 'a', articleContent(7, { title: '上下', titleLines: ['上', '下'] }))
  expect(await page('/articles/7')).toMatch(/<h1>上<br\/?>下<\/h1>/)
})

test('the strip names the district’s Party group, and both times in Jinan', async () => {
  reader.release('articles', 'a', articleContent(7))
  const html = await page('/articles/7')
  expect(html).toContain('本文经莱芜区政协党组把关签发')
  expect(html).toContain('2026-01-14 17:42')
  expect(html).toContain('2026-01-15 09:25')
})

test('the strip of a city article names the Party group in the settings', async () => {
  reader.release('settings', 's', settingsContent({ signingOrgan: '济南市政协党组' }))
  reader.release('articles', 'a', articleContent(7, { district: null }))
  expect(await page('/articles/7')).toContain('本文经济南市政协党组把关签发')
})

test('a corrected article says so, and why', async () => {
  reader.release('articles', 'a', articleContent(7), { kind: 'correct', correction: { note: '更正了件数' } })
  const html = await page('/articles/7')
  expect(html).toContain('本文于 2026-01-15 09:25 更正')
  expect(html).toContain('更正了件数')
})

test('an article leads on to its neighbours', async () => {
  for (const day of [1, 2, 3])
    reader.release('articles', `a${day}`, articleContent(day, { publishedAt: `2026-01-0${day}T00:00:00Z` }))
  const html = await page('/articles/2')
  expect(html).toMatch(/rel="prev"[^>]*href="\/articles\/1"/)
  expect(html).toMatch(/rel="next"[^>]*href="\/articles\/3"/)
})

test('a page has one h1, its language, a skip link and no inline script or style', async () => {
  reader.release('articles', 'a', articleContent(7))
  for (const path of [
    '/',
    '/articles',
    '/articles/7',
    '/articles/7/proof',
    '/about',
    '/photos',
    '/nowhere',
  ]) {
    const html = await page(path)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toContain('href="#main"')
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style| style=| on[a-z]+="/)
  }
})

test('in English the page is English and says that the article is Chinese', async () => {
  reader.release('articles', 'a', articleContent(7))
  const html = await page('/en/articles/7')
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('<article class="article" lang="zh-CN"')
  expect(html).toContain('href="/en/articles/7/proof"')
})

test('a page may be kept but is asked for again: 304, and 200 once it is corrected', async () => {
  reader.release('articles', 'a', articleContent(7))
  const first = await site.get('/articles/7')
  const etag = first.headers.get('etag') ?? ''
  expect(first.headers.get('cache-control')).toBe('no-cache')
  expect((await site.get('/articles/7', { headers: revalidating(etag) })).status).toBe(304)
  reader.release('articles', 'a', articleContent(7, { html: '<p>更正</p>' }), { kind: 'correct' })
  expect((await site.get('/articles/7', { headers: revalidating(etag) })).status).toBe(200)
})

test('an article can be handed on: its address in words and as a QR code, with no service asked', async () => {
  reader.release('articles', 'a', articleContent(7))
  const html = await page('/articles/7')
  expect(html).toContain(`>${site.origin}/articles/7</p>`)
  expect(html).toMatch(
    /<svg class="qr"[^>]*aria-label="本页网址的二维码"[^>]*><rect[^>]*><\/rect><path d="M2 2.5h7/,
  )
})

test('a photo story asks at once for the picture that opens it', async () => {
  const photos = [photoContent('p')]
  const html = '<figure class="photo"><img></figure>'
  reader.release('articles', 'a', articleContent(7, { layout: 'photos', photos, html }))
  const shown = await page('/articles/7')
  expect(shown).toContain('class="article story"')
  expect(shown).toMatch(
    /<link rel="preload" as="image" type="image\/avif" imageSrcSet="\/media\/[^"]+"[^>]* fetchpriority="high"/i,
  )
  expect(shown).toContain('/pictures.js"')
})

test('the strip names the organ that the release names, and signers only where it names them', async () => {
  reader.release('articles', 'a', articleContent(7), { approval: { organ: '示例市政协党组' } })
  expect(await page('/articles/7')).toContain('本文经示例市政协党组把关签发')
  expect(await page('/articles/7')).not.toContain('签发人')
  const signers = [
    { name: '周某', title: '党组成员' },
    { name: '顾某', title: null },
  ]
  reader.release('articles', 'a', articleContent(7), { approval: { organ: '示例市政协党组', signers } })
  expect(await page('/articles/7')).toContain('<dt>签发人</dt><dd>周某（党组成员）、顾某</dd>')
})
