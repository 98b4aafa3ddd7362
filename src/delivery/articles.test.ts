import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeReader, fakeReader } from '../../tests/support/fakeReader.ts'
import { revalidating, serveSite, type SiteServer } from '../../tests/support/siteServer.ts'
import {
  articleContent,
  districtContent,
  LAIWU,
  LIXIA,
  photoContent,
  seriesContent,
  SHANGLIANG,
} from '../../tests/support/snapshots.ts'

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
      ...[
        'keywords',
        'html',
        'text',
        'credit',
        'heldOn',
        'district',
        'series',
        'photos',
        'links',
        'digest',
        'release',
      ],
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
    format: 'qianfa.proof/1',
    snapshot: proof?.snapshot,
    ...proof?.signed,
    publicKey: proof?.publicKey,
    later: [],
  })
})

test('addresses start with the public address where one is set', async () => {
  reader.release('articles', 'a', articleContent(7))
  const behindProxy = await serveSite(reader, { publicUrl: 'https://www.example.org/' })
  const article: unknown = await (await behindProxy.get('/api/v1/articles/7')).json()
  await behindProxy.close()
  expect(article).toHaveProperty('url', 'https://www.example.org/articles/7')
})

const numbersOf = async (path: string) =>
  ((await json(path))['items'] as { number: number }[]).map(({ number }) => number)

test('dates are days in Jinan, to their end, or moments', async () => {
  const released = {
    1: '2026-01-14T15:59:59.999Z',
    2: '2026-01-14T16:00:00.000Z',
    3: '2026-01-15T16:00:00.000Z',
  }
  for (const [number, publishedAt] of Object.entries(released))
    reader.release('articles', `a${number}`, articleContent(Number(number), { publishedAt }))
  expect(await numbersOf('/api/v1/articles?from=2026-01-15')).toEqual([3, 2])
  expect(await numbersOf('/api/v1/articles?to=2026-01-14')).toEqual([1])
  expect(await numbersOf('/api/v1/articles?from=2026-01-15&to=2026-01-15')).toEqual([2])
  expect(await numbersOf('/api/v1/articles?to=2026-01-15T00:00:00%2B08:00')).toEqual([2, 1])
  expect(await numbersOf('/api/v1/articles?from=2026-01-14T16:00:00.001Z')).toEqual([3])
})

test('a list can be narrowed to a keyword, and turned round', async () => {
  reader.release(
    'articles',
    'a',
    articleContent(1, { keywords: ['电梯'], publishedAt: '2026-01-01T00:00:00.000Z' }),
  )
  reader.release(
    'articles',
    'b',
    articleContent(2, { keywords: ['社区', '电梯'], publishedAt: '2026-01-02T00:00:00.000Z' }),
  )
  reader.release('articles', 'c', articleContent(3))
  expect(await numbersOf(`/api/v1/articles?keyword=${encodeURIComponent('电梯')}&order=oldest`)).toEqual([
    1, 2,
  ])
})

test('a list can go by the rule of a series', async () => {
  reader.release('series', 's', seriesContent(SHANGLIANG))
  reader.release('articles', 'a', articleContent(1, { district: LAIWU }))
  reader.release('articles', 'b', articleContent(2, { district: LIXIA }))
  reader.release('articles', 'c', articleContent(3, { district: null, heldOn: '2025-03-01' }))
  expect(await numbersOf('/api/v1/articles?series=shangliang&order=series')).toEqual([3, 2, 1])
})

test('the next page of a list is also linked to', async () => {
  for (const number of [1, 2]) reader.release('articles', `a${number}`, articleContent(number))
  const first = await site.get('/api/v1/articles?limit=1&series=shangliang')
  const [, next] = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? []
  expect(next?.startsWith(`${site.origin}/api/v1/articles?limit=1&series=shangliang&after=`)).toBe(true)
  const second = await fetch(next ?? '')
  expect(await second.json()).toMatchObject({ items: [{ number: 1 }], next: null })
  expect(second.headers.get('link')).toBeNull()
})

describe('the caller', () => {
  beforeEach(() => {
    reader.release('articles', 'a', articleContent(7, { photos: [photoContent('p'), photoContent('q')] }))
  })

  test('chooses the members that come', async () => {
    expect(await json('/api/v1/articles/7?fields=title,number')).toEqual({
      number: 7,
      title: expect.any(String),
    })
    expect(await json('/api/v1/articles?fields=number')).toEqual({ items: [{ number: 7 }], next: null })
  })

  test('has whole objects put in, where they are public themselves', async () => {
    reader.release('districts', 'd', districtContent(LAIWU))
    reader.release('photos', 'p', photoContent('p', { caption: '更正后的说明' }))
    const article = await json('/api/v1/articles/7?include=district,series,photos')
    expect(article['district']).toEqual(await json('/api/v1/districts/370116'))
    expect(article['series']).toEqual({ slug: 'shangliang', name: '商量' })
    expect(article['photos']).toMatchObject([
      { id: 'p', caption: '更正后的说明', digest: expect.any(String) },
      { id: 'q' },
    ])
    expect(article).not.toHaveProperty(['photos', '1', 'digest'])
  })

  test('is told that an answer changed when what is put in changed', async () => {
    const path = '/api/v1/articles/7?include=district'
    reader.release('districts', 'd', districtContent(LAIWU))
    const etag = (await site.get(path)).headers.get('etag') ?? ''
    reader.release('districts', 'd', districtContent(LAIWU, { organ: '改名' }))
    expect((await site.get(path, { headers: revalidating(etag) })).status).toBe(200)
  })
})
