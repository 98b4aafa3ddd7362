import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeReader, fakeReader } from '../../tests/support/fakeReader.ts'
import { revalidating, serveSite, type SiteServer } from '../../tests/support/siteServer.ts'
import {
  articleContent,
  districtContent,
  LAIWU,
  photoContent,
  seriesContent,
  SHANGLIANG,
} from '../../tests/support/snapshots.ts'

let reader: FakeReader
let site: SiteServer

beforeEach(async () => {
  reader = fakeReader()
  reader.release('articles', 'a', articleContent(7))
  reader.release('districts', 'd', districtContent(LAIWU))
  reader.release('series', 's', seriesContent(SHANGLIANG))
  reader.release('photos', 'p', photoContent('p'))
  site = await serveSite(reader)
})

afterEach(() => site.close())

test.each([
  ['/api/v1/districts', { items: [{ code: '370116', brand: '莱商量' }], next: null }],
  ['/api/v1/districts/370116', { code: '370116', introduction: { html: '<p>简介</p>', text: '简介' } }],
  ['/api/v1/series', { items: [{ slug: 'shangliang', order: 'consultations' }], next: null }],
  ['/api/v1/series/shangliang', { slug: 'shangliang', order: 'consultations' }],
  ['/api/v1/photos', { items: [{ id: 'p', caption: '委员在社区调研' }], next: null }],
  ['/api/v1/photos/p', { id: 'p', caption: '委员在社区调研', digest: expect.any(String) }],
])('%s answers what was released', async (path, body) => {
  const response = await site.get(path)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject(body)
})

test.each([
  ['/api/v1/articles/8', 404, 'not-found'],
  ['/api/v1/articles/seven', 404, 'not-found'],
  ['/api/v1/articles/007', 404, 'not-found'],
  ['/api/v1/photos/none', 404, 'not-found'],
  ['/api/v1/districts/000000', 404, 'not-found'],
  ['/api/v1/series/none', 404, 'not-found'],
  ['/api/v1/nowhere', 404, 'not-found'],
  ['/api/v1/photos/%E0%A4%A', 404, 'not-found'],
])('%s is refused with %i %s', async (path, status, code) => {
  const response = await site.get(path)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(await response.json()).toMatchObject({
    type: `${site.origin}/api#${code}`,
    status,
    code,
    title: expect.any(String),
  })
})

test('a withdrawn article is gone, with its notice and what replaces it', async () => {
  reader.withdraw(7, { after: 'notice', notice: '数据有误', replacedBy: 9 })
  const response = await site.get('/api/v1/articles/7')
  expect(response.status).toBe(410)
  expect(await response.json()).toMatchObject({
    code: 'withdrawn',
    notice: '数据有误',
    replacedBy: `${site.origin}/api/v1/articles/9`,
  })
  expect((await site.get('/api/v1/articles/7/proof')).status).toBe(410)
})

test('the notice of an article that is to be simply gone stays untold', async () => {
  reader.withdraw(7, { after: 'gone', notice: '数据有误' })
  expect(await (await site.get('/api/v1/articles/7')).json()).toHaveProperty('notice', null)
})

test('a refusal speaks English where it is asked to', async () => {
  const response = await site.get('/api/v1/articles/8', { headers: { 'Accept-Language': 'en' } })
  expect(await response.json()).toHaveProperty('title', 'Not found')
})

describe('headers', () => {
  test('any origin may read, and no cache may skip asking', async () => {
    const { headers } = await site.get('/api/v1/articles/7')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toBe('public, no-cache')
    expect(headers.get('last-modified')).toBe('Thu, 15 Jan 2026 01:25:00 GMT')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('a known ETag is answered with 304', async () => {
    const etag = (await site.get('/api/v1/articles/7')).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"/)
    expect((await site.get('/api/v1/articles/7', { headers: revalidating(etag) })).status).toBe(304)
  })

  test('a list is modified by a withdrawal, though no item is newer', async () => {
    const etag = (await site.get('/api/v1/articles')).headers.get('etag') ?? ''
    reader.withdraw(7)
    expect((await site.get('/api/v1/articles', { headers: revalidating(etag) })).status).toBe(200)
  })

  test('HEAD answers like GET, without a body', async () => {
    const [get, head] = [
      await site.get('/api/v1/articles'),
      await site.get('/api/v1/articles', { method: 'HEAD' }),
    ]
    expect(head.status).toBe(200)
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
    expect(await head.text()).toBe('')
  })

  test.each(['POST', 'PUT', 'DELETE'])('%s is refused with what is allowed', async (method) => {
    const response = await site.get('/api/v1/articles', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })
})

test('a failure is logged and told without its cause', async () => {
  reader.fail(new Error('secret path /srv/store'))
  const response = await site.get('/api/v1/articles/7')
  const body = await response.text()
  expect(response.status).toBe(500)
  expect(body).toContain('"code":"internal"')
  expect(body).not.toContain('secret')
  expect(site.errors).toHaveLength(1)
})
