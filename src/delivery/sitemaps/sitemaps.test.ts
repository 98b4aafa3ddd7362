import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { XMLParser } from 'fast-xml-parser'
import { type FakeReader, fakeReader } from '../../../tests/support/fakeReader.ts'
import { revalidating, serveSite, type SiteServer } from '../../../tests/support/siteServer.ts'
import { xmlFaultsOf } from '../../../tests/support/xmlFaults.ts'
import {
  articleContent,
  districtContent,
  LAIWU,
  photoContent,
  seriesContent,
  SHANGLIANG,
} from '../../../tests/support/snapshots.ts'
import type { ArticleAddress } from '../../replica/reader.ts'

let reader: FakeReader
let site: SiteServer

beforeEach(async () => {
  reader = fakeReader()
  site = await serveSite(reader)
})

afterEach(() => site.close())

const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => ['sitemap', 'url', 'image:image'].includes(name),
})

async function text(path: string): Promise<string> {
  const response = await site.get(path)
  expect([path, response.status]).toEqual([path, 200])
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  const xml = await response.text()
  expect(xmlFaultsOf(xml)).toEqual([])
  return xml
}

const parts = async () =>
  parser.parse(await text('/sitemap.xml')).sitemapindex.sitemap as { loc: string; lastmod?: string }[]

const addresses = async (path: string) =>
  parser.parse(await text(path)).urlset.url as { loc: string; lastmod?: string; 'image:image'?: object[] }[]

/** So many articles, without a signature for each. */
function crowd(count: number) {
  reader.release('series', 's', seriesContent(SHANGLIANG))
  const at = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString()
  const all = Array.from({ length: count }, (_, index): ArticleAddress => {
    // Numbers have gaps.
    const number = 2 * index + 1
    return { number, releasedAt: at(number), photos: [] }
  })
  reader.articleRuns = (size) =>
    Array.from({ length: Math.ceil(count / size) }, (_, run) => {
      const members = all.slice(run * size, (run + 1) * size)
      return { first: members[0]?.number ?? 0, changedAt: members.at(-1)?.releasedAt ?? '' }
    })
  reader.articleAddresses = ({ from, limit }) => {
    const first = Math.ceil((from - 1) / 2)
    return all.slice(first, first + limit)
  }
  return all
}

test('the index names its parts, and every part is there', async () => {
  reader.release('articles', 'a', articleContent(7, { photos: [photoContent('p')] }))
  reader.release('photos', 'p', photoContent('p'))
  reader.release('series', 's', seriesContent(SHANGLIANG))
  reader.release('districts', 'd', districtContent(LAIWU, { cover: photoContent('p') }))
  const listed = await parts()
  expect(listed).toEqual([
    { loc: `${site.origin}/sitemaps/pages.xml` },
    { loc: `${site.origin}/sitemaps/photos.xml`, lastmod: '2026-01-15T01:25:00.000Z' },
    { loc: `${site.origin}/sitemaps/articles-1.xml`, lastmod: '2026-01-15T01:25:00.000Z' },
  ])
  const all = await Promise.all(listed.map(({ loc }) => addresses(loc.slice(site.origin.length))))
  const locations = all.flat().map(({ loc }) => loc)
  expect(new Set(locations).size).toBe(locations.length)
  expect(locations).toEqual(
    expect.arrayContaining(
      ['/', '/articles/7', '/photos/p', '/series/shangliang', '/districts/370116'].map(
        (path) => site.origin + path,
      ),
    ),
  )
  for (const location of locations) {
    const { status } = await site.get(location.slice(site.origin.length))
    expect([location, status]).toEqual([location, 200])
  }
})

test('an article says when it last changed, and where its pictures are', async () => {
  const photo = photoContent('p')
  reader.release(
    'articles',
    'a',
    articleContent(7, { photos: [photo], publishedAt: '2020-01-01T00:00:00.000Z' }),
  )
  const wide = photo.renditions.find(({ name, format }) => name === 'wide' && format === 'jpeg')
  expect(await addresses('/sitemaps/articles-1.xml')).toEqual([
    {
      loc: `${site.origin}/articles/7`,
      lastmod: '2026-01-15T01:25:00.000Z',
      'image:image': [{ 'image:loc': `${site.origin}/media/${wide?.sha256}.jpg` }],
    },
  ])
})

describe('the split', () => {
  test.each([
    [49_999, [49_999]],
    [50_000, [50_000]],
    [50_001, [50_000, 1]],
    [100_001, [50_000, 50_000, 1]],
  ])('of %i articles gives parts of %j', async (count, sizes) => {
    const all = crowd(count)
    const listed = (await parts()).filter(({ loc }) => loc.includes('/articles-'))
    expect(listed).toHaveLength(sizes.length)
    const found: string[] = []
    for (const [index, { loc, lastmod }] of listed.entries()) {
      const xml = await text(loc.slice(site.origin.length))
      const locations = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location)
      expect(locations).toHaveLength(sizes[index] ?? 0)
      expect(xml.length).toBeLessThan(50 * 1024 * 1024)
      expect(xml).toContain(`<lastmod>${String(lastmod)}</lastmod>`)
      found.push(...locations)
    }
    expect(found).toEqual(all.map(({ number }) => `${site.origin}/articles/${number}`))
  })

  test.each(['0', '2', '01', 'x', '999999'])('has no part %s where one holds everything', async (part) => {
    crowd(10)
    expect((await site.get(`/sitemaps/articles-${part}.xml`)).status).toBe(404)
  })
})

test.each(['/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/articles-1.xml'])(
  '%s is sent again only where something was released',
  async (path) => {
    reader.release('articles', 'a', articleContent(7))
    const etag = (await site.get(path)).headers.get('etag') ?? ''
    expect((await site.get(path, { headers: revalidating(etag) })).status).toBe(304)
    expect(await (await site.get(path, { method: 'HEAD' })).text()).toBe('')
    reader.release('articles', 'b', articleContent(8))
    expect((await site.get(path, { headers: revalidating(etag) })).status).toBe(200)
  },
)

test('robots are told where the sitemap is, and to leave searches alone', async () => {
  const response = await site.get('/robots.txt')
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const lines = (await response.text()).split('\n')
  expect(lines).toEqual(
    expect.arrayContaining(['User-agent: *', 'Disallow: /search', `Sitemap: ${site.origin}/sitemap.xml`]),
  )
})
