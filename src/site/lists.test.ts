import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeReader, fakeReader } from '../../tests/support/fakeReader.ts'
import { serveSite, type SiteServer } from '../../tests/support/siteServer.ts'
import {
  articleContent,
  districtContent,
  LAIWU,
  LIXIA,
  photoContent,
  seriesContent,
  settingsContent,
  SHANGLIANG,
} from '../../tests/support/snapshots.ts'

let reader: FakeReader
let site: SiteServer

beforeEach(async () => {
  reader = fakeReader()
  site = await serveSite(reader)
})

afterEach(() => site.close())

const page = async (path: string) => (await site.get(path)).text()

/** The numbers of the articles that the page's main part links to, in its order. */
async function linked(path: string): Promise<number[]> {
  const [, main = ''] = (await page(path)).split('<main')
  return [...main.matchAll(/href="\/articles\/(\d+)"/g)].map(([, number]) => Number(number))
}

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T00:00:00.000Z`

function releaseArticles(count: number, changes: Parameters<typeof articleContent>[1] = {}): void {
  for (let number = 1; number <= count; number++)
    reader.release('articles', `a${number}`, articleContent(number, { publishedAt: day(number), ...changes }))
}

describe('the front page', () => {
  test('opens with what the settings feature, in their order, and shows nothing twice', async () => {
    releaseArticles(5, { series: null })
    reader.release('settings', 's', settingsContent({ featured: [2, 4] }))
    expect([...new Set(await linked('/'))]).toEqual([2, 4, 5, 3, 1])
  })

  test('leaves out what it features where that is no longer public', async () => {
    releaseArticles(3, { series: null })
    reader.release('settings', 's', settingsContent({ featured: [2, 9] }))
    reader.withdraw(2)
    expect([...new Set(await linked('/'))]).toEqual([3, 1])
  })
})

test('the gallery goes on, at addresses that stay while photos are released', async () => {
  for (let number = 1; number <= 40; number++)
    reader.release('photos', `p${number}`, photoContent(`p${number}`))
  const shown = async (path: string) =>
    [...(await page(path)).matchAll(/href="\/photos\/(p\d+)"/g)].map(([, id]) => Number(id?.slice(1)))
  const first = await shown('/photos')
  expect(first).toEqual(Array.from({ length: 36 }, (_, index) => 40 - index))
  const [, next = ''] = /rel="next" href="([^"]+)"/.exec(await page('/photos')) ?? []
  expect(next).toMatch(/^\/photos\/after\//)
  expect(await shown(next)).toEqual([4, 3, 2, 1])
  expect(await page(next)).toMatch(/<title>图片 2026-01-15 及更早 - /)
  expect(await page(next)).toContain('href="/photos">回到最新')
  expect(await page(next)).not.toContain('rel="next"')
})

describe.each([
  ['all articles', '/articles'],
  ['a district’s articles', '/districts/370116'],
  ['a series by date', '/series/shangliang'],
])('%s', (_, list) => {
  beforeEach(() => {
    reader.release('districts', 'd', districtContent(LAIWU))
    reader.release('series', 's', seriesContent(SHANGLIANG, { order: 'date' }))
    releaseArticles(25)
  })

  test('go on under an address that says where, and back to the newest', async () => {
    expect((await linked(list)).slice(0, 2)).toEqual([25, 24])
    const next = /rel="next" href="([^"]+)"/.exec(await page(list))?.[1] ?? ''
    expect(next).toMatch(new RegExp(`^${list}/after/[^/?]+$`))
    expect(await linked(next)).toEqual([5, 4, 3, 2, 1])
    expect(await page(next)).toContain(`href="${list}">回到最新`)
  })

  test('have a title of their own on every page', async () => {
    const title = (html: string) => /<title>([^<]*)/.exec(html)?.[1]
    const first = await page(list)
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1] ?? ''
    expect(title(await page(next))).toContain('2026-01-05 及更早')
    expect(title(first)).not.toContain('及更早')
  })

  test('answer a made-up place with 404', async () => {
    expect((await site.get(`${list}/after/bogus`)).status).toBe(404)
  })
})

test('a consultation series keeps its two groups apart, each under its name and its rule', async () => {
  reader.release('series', 's', seriesContent(SHANGLIANG))
  const city = { district: null, series: SHANGLIANG }
  reader.release('articles', 'a', articleContent(1, { ...city, heldOn: '2025-05-20' }))
  reader.release('articles', 'b', articleContent(2, { ...city, heldOn: '2025-03-18' }))
  reader.release('articles', 'c', articleContent(3, { district: LAIWU }))
  reader.release('articles', 'd', articleContent(4, { district: LIXIA }))
  expect(await linked('/series/shangliang')).toEqual([2, 1, 4, 3])
  const html = await page('/series/shangliang')
  expect(html).toMatch(/<h2>市政协月度商量 <small>按开展时间先后<\/small><\/h2>/)
  expect(html).toMatch(/<h2>区县政协 <small>按行政顺序<\/small><\/h2>/)
})

test('a series of photo stories shows them by their pictures, and lists name them as such', async () => {
  reader.release('series', 's', seriesContent(SHANGLIANG, { order: 'date' }))
  reader.release('articles', 'a', articleContent(7, { layout: 'photos', photos: [photoContent('p')] }))
  expect(await page('/series/shangliang')).toMatch(
    /<ul class="story-grid"[^>]*><li><a href="\/articles\/7"><picture>/,
  )
  expect(await page('/articles')).toContain('<span class="mark">图片故事</span>')
})

test('the whole site is without colour while the signed settings say that it mourns', async () => {
  for (const mourning of [true, false]) {
    reader.release('settings', 's', settingsContent({ mourning }))
    for (const path of ['/', '/about', '/nowhere'])
      expect((await page(path)).includes('data-mourning')).toBe(mourning)
  }
})

test('the page about the site says what was signed about it', async () => {
  const about = { html: '<p>本站由<strong>示例</strong>主办。</p>', text: '本站由示例主办。' }
  reader.release('settings', 's', settingsContent({ about, contact: '0531-00000000' }))
  const html = await page('/about')
  expect(html).toContain(about.html)
  expect(html).toContain('<dd>0531-00000000</dd>')
  expect(html).toContain('<meta name="ColumnDescription" content="本站由示例主办。"')
})
