import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type FakeReader, fakeReader } from '../../tests/support/fakeReader.ts'
import { serveSite, type SiteServer } from '../../tests/support/siteServer.ts'
import { articleContent, LAIWU, LIXIA, photoContent } from '../../tests/support/snapshots.ts'

let reader: FakeReader
let site: SiteServer

beforeEach(async () => {
  reader = fakeReader()
  site = await serveSite(reader)
})

afterEach(() => site.close())

const json = async (path: string) => (await (await site.get(path)).json()) as Record<string, unknown>

test('an article has exactly the fields that are promised', async () => {
  reader.release('articles', 'a', articleContent(7, { photos: [photoContent('p')] }))
  expect(Object.keys(await json('/api/v1/articles/7')).sort()).toEqual(
    [
      ...['number', 'url', 'title', 'kicker', 'subtitle', 'source', 'publishedAt', 'editorsNote', 'summary'],
      ...['keywords', 'html', 'text', 'credit', 'district', 'series', 'photos', 'digest', 'release'],
    ].sort(),
  )
})

test('an article says which district, series and release it is of, with absolute addresses', async () => {
  reader.release('articles', 'a', articleContent(7, { photos: [photoContent('p')] }))
  const article = await json('/api/v1/articles/7')
  expect(article).toMatchObject({
    number: 7,
    url: `${site.origin}/articles/7`,
    district: { code: '370116', name: '莱芜区', brand: '莱商量' },
    series: { slug: 'shangliang', name: '商量' },
    release: { seq: 1, at: '2026-01-15T01:25:00.000Z', kind: 'publish' },
    digest: reader.proof(7)?.signed.release.digest,
  })
  expect(article).toHaveProperty(
    ['photos', '0', 'renditions', '0', 'url'],
    expect.stringMatching(new RegExp(`^${site.origin}/media/[0-9a-f]{64}\\.avif$`)),
  )
})

test('an article without a date of its own is dated by its release', async () => {
  reader.release('articles', 'a', articleContent(7, { publishedAt: null }))
  reader.release('articles', 'b', articleContent(8, { publishedAt: '2026-01-02T00:00:00.000Z' }))
  expect(await json('/api/v1/articles/7')).toHaveProperty('publishedAt', '2026-01-15T01:25:00.000Z')
  expect(await json('/api/v1/articles/8')).toHaveProperty('publishedAt', '2026-01-02T00:00:00.000Z')
})

test('a list leaves out html and text, and leads on by its cursor', async () => {
  for (const number of [1, 2, 3])
    reader.release(
      'articles',
      `a${number}`,
      articleContent(number, { publishedAt: `2026-01-0${number}T00:00:00Z` }),
    )
  const first = await json('/api/v1/articles?limit=2')
  expect(first['items']).toMatchObject([{ number: 3 }, { number: 2 }])
  expect(first).not.toHaveProperty(['items', '0', 'html'])
  expect(first).not.toHaveProperty(['items', '0', 'text'])
  const second = await json(`/api/v1/articles?limit=2&after=${encodeURIComponent(String(first['next']))}`)
  expect(second).toMatchObject({ items: [{ number: 1 }], next: null })
})

test('a list can be narrowed to a series and to a district', async () => {
  reader.release('articles', 'a', articleContent(1, { district: LAIWU }))
  reader.release('articles', 'b', articleContent(2, { district: LIXIA, series: null }))
  expect(await json('/api/v1/articles?district=370102')).toMatchObject({ items: [{ number: 2 }] })
  expect(await json('/api/v1/articles?series=shangliang')).toMatchObject({ items: [{ number: 1 }] })
})

test('a proof carries the exact snapshot and its signed release', async () => {
  reader.release('articles', 'a', articleContent(7))
  const proof = reader.proof(7)
  expect(await json('/api/v1/articles/7/proof')).toEqual({
    snapshot: proof?.snapshot,
    ...proof?.signed,
    publicKey: proof?.publicKey,
  })
})

test('addresses start with the public address where one is set', async () => {
  reader.release('articles', 'a', articleContent(7))
  const behindProxy = await serveSite(reader, { publicUrl: 'https://www.example.org/' })
  const article: unknown = await (await behindProxy.get('/api/v1/articles/7')).json()
  await behindProxy.close()
  expect(article).toHaveProperty('url', 'https://www.example.org/articles/7')
})
