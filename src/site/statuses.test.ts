import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '../ledger/canonical.ts'
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
  site = await serveSite(reader)
})

afterEach(() => site.close())

function releaseOneOfEach(): void {
  reader.release('articles', 'a', articleContent(7))
  reader.release('districts', 'd', districtContent(LAIWU))
  reader.release('series', 's', seriesContent(SHANGLIANG))
  reader.release('photos', 'p', photoContent('p'))
}

test.each([
  ...['/', '/articles', '/articles/7', '/articles/7/proof', '/series/shangliang', '/districts'],
  ...['/districts/370116', '/photos', '/photos/p', '/about', '/en', '/en/articles/7', '/en/about'],
])('%s is there, under a strict policy', async (path) => {
  releaseOneOfEach()
  const response = await site.get(path)
  expect(response.status).toBe(200)
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  expect(response.headers.get('x-powered-by')).toBeNull()
})

test.each([
  ...['/articles/8', '/articles/07', '/articles/x', '/articles/8/proof', '/series/none', '/districts/000000'],
  ...[
    '/photos/none',
    '/nowhere',
    '/articles/after/bogus',
    '/%E0%A4%A',
    '/a/2026-01-15/8.html',
    '/a/b/7.html',
  ],
])('%s is a 404 that leads on to the newest articles', async (path) => {
  releaseOneOfEach()
  const response = await site.get(path)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('href="/articles/7"')
})

test.each(['/', '/series/shangliang', '/articles', '/districts', '/districts/370116', '/photos', '/about'])(
  'the column %s describes itself',
  async (path) => {
    releaseOneOfEach()
    const html = await (await site.get(path)).text()
    for (const name of ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'])
      expect(html).toMatch(new RegExp(`<meta name="${name}" content="[^"]+"`))
  },
)

test('an address of the earlier site leads to the article, for good', async () => {
  releaseOneOfEach()
  const response = await site.get('/shangliang/2026-01-15/7.html')
  expect(response.status).toBe(301)
  expect(response.headers.get('location')).toBe('/articles/7')
})

describe('a withdrawn article', () => {
  test('is gone, and its proof with it', async () => {
    releaseOneOfEach()
    reader.withdraw(7, { after: 'gone', notice: '不公开的说明' })
    const response = await site.get('/articles/7')
    expect(response.status).toBe(410)
    expect(await response.text()).not.toContain('不公开的说明')
    expect((await site.get('/articles/7/proof')).status).toBe(410)
  })

  test('tells its notice where it has one', async () => {
    releaseOneOfEach()
    reader.withdraw(7, { after: 'notice', notice: '数据有误，现予撤下。' })
    const response = await site.get('/articles/7')
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('数据有误，现予撤下。')
  })

  test('leads on to its replacement, but not for good', async () => {
    releaseOneOfEach()
    reader.release('articles', 'b', articleContent(9))
    reader.withdraw(7, { after: 'redirect', replacedBy: 9 })
    const response = await site.get('/articles/7')
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/articles/9')
  })

  test('is gone where its replacement is not public', async () => {
    reader.release('articles', 'a', articleContent(7))
    reader.withdraw(7, { after: 'redirect', replacedBy: 9 })
    expect((await site.get('/articles/7')).status).toBe(410)
  })
})

describe('a site that never had content', () => {
  test('says so on its front page, with 200, and is not ready', async () => {
    const response = await site.get('/')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('暂无已签发的内容')
    expect((await site.get('/readyz')).status).toBe(503)
    expect((await site.get('/healthz')).status).toBe(200)
  })

  test('asks to come back for anything else', async () => {
    const response = await site.get('/articles/7')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('60')
  })
})

test('a site that refused something stays ready and says so', async () => {
  releaseOneOfEach()
  const refused = { code: 'wrong-signature', seq: 5, at: '2026-01-15T04:00:00.000Z' }
  reader.stand({ refused })
  const response = await site.get('/readyz')
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ head: { seq: 4 }, refused })
})

test('a failure is logged, and shown without its cause', async () => {
  releaseOneOfEach()
  reader.fail(Object.assign(new Error('secret path'), { code: 'SQLITE_IOERR' }))
  const response = await site.get('/articles/7')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toMatch(/secret|at .*\.tsx?:/)
  expect(site.errors).toHaveLength(1)
})

test('nothing can be written', async () => {
  const response = await site.get('/articles/7', { method: 'POST' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})

test('the style sheet and the scripts may be kept for ever', async () => {
  releaseOneOfEach()
  const html = await (await site.get('/about')).text()
  const addresses = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
    ([, address]) => address ?? '',
  )
  expect(addresses.length).toBeGreaterThanOrEqual(3)
  for (const address of addresses)
    expect((await site.get(address)).headers.get('cache-control')).toContain('immutable')
  expect((await site.get('/assets/000000000000/site.css')).headers.get('cache-control')).toBe('no-cache')
  expect((await site.get('/assets/000000000000/none.css')).status).toBe(404)
})

describe('a picture', () => {
  // A dot in the store's path must not hide its files.
  const dir = mkdtempSync(join(tmpdir(), '.blobs-'))
  const name = sha256('bytes of a picture')
  writeFileSync(join(dir, name), 'bytes of a picture')
  afterAll(() => rmSync(dir, { recursive: true }))

  beforeEach(() => {
    releaseOneOfEach()
    reader.blob(name, join(dir, name))
  })

  test.each([
    ['avif', 'image/avif'],
    ['webp', 'image/webp'],
    ['jpg', 'image/jpeg'],
  ])('has the type that .%s says, and may be kept for ever', async (extension, type) => {
    const response = await site.get(`/media/${name}.${extension}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('etag')).toBe(`"${name}"`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('is answered with 304, in ranges and to HEAD', async () => {
    const address = `/media/${name}.jpg`
    expect((await site.get(address, { headers: revalidating(`"${name}"`) })).status).toBe(304)
    const part = await site.get(address, { headers: { Range: 'bytes=0-4' } })
    expect(part.status).toBe(206)
    expect(await part.text()).toBe('bytes')
    expect((await site.get(address, { method: 'HEAD' })).headers.get('content-length')).toBe('18')
  })

  /** 18 bytes: `bytes of a picture` and the like. */
  test.each([
    ['from the end', 'bytes=-4', 206, [14, 17]],
    ['to the end', 'bytes=10-', 206, [10, 17]],
    ['longer than it is', 'bytes=10-99', 206, [10, 17]],
    ['behind its end', 'bytes=18-', 416, null],
    ['that makes no sense', 'bytes=9-2', 416, null],
    ['in another unit', 'lines=1-2', 200, null],
    ['of several parts, which may be answered whole', 'bytes=0-1,4-5', 200, null],
  ] as const)('a range %s', async (_, range, status, bounds) => {
    const whole = readFileSync(join(dir, name))
    const response = await site.get(`/media/${name}.jpg`, { headers: { Range: range } })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.status).toBe(status)
    expect(response.headers.get('content-range')).toBe(
      bounds ? `bytes ${bounds.join('-')}/18` : status === 416 ? 'bytes */18' : null,
    )
    if (bounds) expect(bytes.equals(whole.subarray(bounds[0], bounds[1] + 1))).toBe(true)
    if (status === 200) expect(bytes.equals(whole)).toBe(true)
    // What is wrong about a request is not a picture that may be kept for ever.
    if (status === 416) expect(response.headers.get('cache-control')).toBe('no-store')
    expect(site.errors).toEqual([])
  })

  test('a range is for those who have the beginning of this very blob, and not of another', async () => {
    const ask = (ifRange: string) =>
      site.get(`/media/${name}.jpg`, { headers: { Range: 'bytes=0-4', 'If-Range': ifRange } })
    expect((await ask(`"${name}"`)).status).toBe(206)
    expect((await ask(`"${'0'.repeat(64)}"`)).status).toBe(200)
    expect((await ask('Thu, 15 Jan 2026 01:25:00 GMT')).status).toBe(200)
  })

  test.each([
    `${'0'.repeat(64)}.jpg`,
    `${name}.html`,
    `${name}.svg`,
    name,
    'x.jpg',
    '..%2f..%2fetc%2fpasswd',
  ])('%s is not there', async (file) => {
    const response = await site.get(`/media/${file}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  test('whose file is lost is not there, and nobody keeps that', async () => {
    reader.blob('f'.repeat(64), join(dir, 'lost'))
    const response = await site.get(`/media/${'f'.repeat(64)}.jpg`)
    expect(response.status).toBe(404)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  })

  test('that can not be read ends at the page that says so, and says no more', async () => {
    reader.blob('d'.repeat(64), dir)
    const response = await site.get(`/media/${'d'.repeat(64)}.jpg`)
    expect([response.status, response.headers.get('cache-control')]).toEqual([500, 'no-store'])
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const html = await response.text()
    expect(html).toContain('本站出了问题')
    expect(html).not.toMatch(/EISDIR|Error|node_modules|\.ts\b|\/tmp/)
    expect(site.errors).toHaveLength(1)
  })
})

test.each(['/media/' + 'a'.repeat(64) + '.jpg', '/rss.xml', '/sitemap.xml', '/sitemaps/articles-1.xml'])(
  '%s fails as pages do: nothing of why is told, and damage is a matter of seconds',
  async (path) => {
    releaseOneOfEach()
    const damage = Object.assign(new Error('at secret/place'), { name: 'StoreDamaged' })
    for (const [error, status] of [[new Error('at secret/place'), 500] as const, [damage, 503] as const]) {
      reader.fail(error)
      const answers = () => {
        throw error
      }
      Object.assign(reader, { blobPath: answers, articleRuns: answers, articleAddresses: answers })
      const response = await site.get(path)
      const html = await response.text()
      expect([response.status, response.headers.get('content-type')]).toEqual([
        status,
        'text/html; charset=utf-8',
      ])
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('last-modified')).toBeNull()
      expect(html).not.toMatch(/secret|Error|node_modules/)
    }
  },
)
