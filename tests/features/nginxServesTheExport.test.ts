import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { exportSite } from '../../src/export/exportSite.ts'
import { type LocalSite, localSite } from '../../src/export/localSite.ts'
import { type Pages, pagesOf } from '../../src/export/pages.ts'
import { recordReads } from '../../src/export/reads.ts'
import { createSite } from '../../src/site/app.ts'
import { ask, type Answered } from '../support/ask.ts'
import { type FakeFeed, startFakeFeed } from '../support/fakeFeed.ts'
import { hasNginx, type Nginx, startNginx } from '../support/nginx.ts'
import { replicaOf, temporaryDir, type TestReplica, until } from '../support/replicas.ts'
import {
  districtContent,
  LAIWU,
  photoContent,
  sample,
  sampleArticle,
  seriesContent,
  settingsContent,
  SHANGLIANG,
} from '../support/snapshots.ts'

/** The exported site under nginx, configured as docs/static-export.md says, beside the dynamic one. */
const PUBLIC_URL = 'https://www.example.org'
const HEADERS = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'cache-control',
  'content-type',
  'content-language',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cross-origin-resource-policy',
  'location',
  'vary',
] as const

let feed: FakeFeed
let replica: TestReplica
let site: LocalSite
let pages: Pages
let nginx: Nginx
let place: ReturnType<typeof temporaryDir>

const whereNginxIs = hasNginx ? describe : describe.skip
if (!hasNginx) process.stderr.write('Skipped: nginx is not installed (set NGINX to its path).\n')

whereNginxIs('nginx by the documented configuration', () => {
  beforeAll(async () => {
    place = temporaryDir()
    feed = await startFakeFeed()
    feed.publish(sample('settings', 'site', settingsContent()))
    feed.publish(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG)))
    feed.publish(sample('districts', LAIWU.id, districtContent(LAIWU)))
    const photo = photoContent('p')
    feed.publish(sample('photos', 'p', photo))
    for (let number = 1; number <= 6; number += 1) feed.publish(sampleArticle(number, { photos: [photo] }))
    feed.withdraw({ collection: 'articles', id: 'a-4' }, { after: 'gone' })
    feed.withdraw({ collection: 'articles', id: 'a-5' }, { after: 'notice', notice: '正在核实' })
    feed.withdraw({ collection: 'articles', id: 'a-6' }, { after: 'redirect', replacedBy: 'a-1' })
    replica = replicaOf(feed, join(place.dir, 'store'))
    await replica.start()
    const recorder = recordReads(replica.reader)
    const log = { error: () => undefined }
    site = await localSite(recorder, createSite({ reader: recorder.reader, log, publicUrl: PUBLIC_URL }))
    pages = pagesOf(site, recorder, PUBLIC_URL)
    await write()
    nginx = await startNginx(join(place.dir, 'out'), join(place.dir, 'nginx'))
  }, 60_000)
  afterAll(async () => {
    await nginx.stop()
    site.close()
    await replica.close()
    await feed.goDown()
    place.remove()
  })

  async function write(): Promise<void> {
    await until(() => replica.head().seq === feed.releases.length)
    await exportSite({ reader: replica.reader, pages, dir: join(place.dir, 'out') })
  }

  const told = ({ status, headers, bytes }: Answered) => ({
    status,
    text: bytes.toString('latin1'),
    ...Object.fromEntries(HEADERS.map((name) => [name, comparable(name, headers[name])])),
  })
  /** A list of words, or a type with its parameters, says the same in other spellings. */
  function comparable(name: string, value: string | undefined): string | undefined {
    if (name === 'content-type') return value?.toLowerCase().replace(/;\s*/g, '; ')
    // That texts come coded or not, both say; nginx also of what is not long enough for it.
    if (name === 'vary') return value?.replace(/(?:, *)?Accept-Encoding/, '').replace(/^, */, '') || undefined
    return value
  }
  /** The text of a redirect nobody reads, nor how it would be shown. */
  const isRead = ({ status }: Answered) => status < 300 || status >= 400

  /** @returns the status, where nginx and the site answer alike */
  async function alike(path: string, headers: Record<string, string> = {}): Promise<number> {
    const [given, wanted] = [await nginx.ask(path, { headers }), await ask(site.port, path, { headers })]
    const unread = { text: '', 'content-type': '', 'content-language': '', vary: '' }
    const compared = (answer: Answered) => ({ ...told(answer), ...(isRead(wanted) ? {} : unread) })
    expect([path, headers, compared(given)]).toEqual([path, headers, compared(wanted)])
    return wanted.status
  }

  test('every address that leads to a page, a file or a withdrawal answers as the dynamic site does', async () => {
    const all = await pages.reachable(['/', '/en', '/robots.txt', '/sitemap.xml', '/api/v1/articles'])
    const addresses = [...all.pages.keys(), ...all.moved.keys(), '/api/v1/openapi.json', '/api/v1']
    expect(addresses.length).toBeGreaterThan(60)
    for (const kind of ['/media/', '/assets/', '/en/', '/sitemaps/', '/api/v1/', '/series/', '/photos/'])
      expect(addresses.some((path) => path.startsWith(kind))).toBe(true)
    for (const path of addresses) expect([200, 302]).toContain(await alike(path))
  })

  test('an address may end in a slash, and be asked for with a question that it does not answer', async () => {
    for (const path of [
      '/articles/1/',
      '/en/articles/1/',
      '/en/',
      '/articles?from=a-friend',
      '/api/v1/articles/',
    ])
      expect(await alike(path)).toBe(200)
  })

  test.each(['/articles/4', '/articles/5', '/api/v1/articles/4', '/api/v1/articles/5', '/api/v1/articles/6'])(
    'what was withdrawn is gone, with what is said of it: %s',
    async (path) => {
      expect(await alike(path)).toBe(410)
      expect(await alike(`${path}/proof`)).toBe(410)
      expect(await alike(`${path}/`)).toBe(410)
      const html = path.startsWith('/articles')
      if (html) expect(await alike(`/en${path}`)).toBe(410)
    },
  )

  test.each([['en'], ['zh-CN,zh;q=0.9,en;q=0.8'], ['en-US,en;q=0.9,zh;q=0.8'], ['de'], ['']])(
    'the API refuses in the language asked for: %s',
    async (language) => {
      const asked: Record<string, string> = language === '' ? {} : { 'Accept-Language': language }
      expect(await alike('/api/v1/articles/5', asked)).toBe(410)
      expect(await alike('/api/v1/articles/99', asked)).toBe(404)
    },
  )

  test.each(['/articles/6', '/en/articles/6', '/articles/6/proof', '/en/articles/6/proof'])(
    'what was replaced leads to what replaced it: %s',
    async (path) => expect(await alike(path)).toBe(302),
  )

  test.each([
    '/nowhere',
    '/en/nowhere',
    '/nowhere/',
    '/articles/99',
    '/en/articles/99/proof',
    '/articles/01',
    '/Articles/1',
    '/articles//1',
    '/articles/1.html',
    '/articles/1.html.gz',
    '/index.html',
    '/articles/1/proof/more',
    '/series/nothing/rss.xml',
    '/media/nothing.jpg',
    `/media/${'0'.repeat(64)}.jpg`,
    '/_manifest.json',
    '/_404.html',
    '/_404.json',
    '/_gone/articles/4.html',
    '/_gone/api/v1/articles/4.json',
    '/_moved/articles/6.html',
    '/api/v1/nothing',
    '/api/v1/articles/99',
    '/api/v1/articles/99/proof',
    '/api/v1/articles/1.json',
    '/api/v1/articles.json',
    '/api/v1/_gone/articles/4.json',
    '/shangliang/2026-01-15/99.html',
    '/shangliang/2026-01-15/01.html',
    '/shangliang/2026-1-15/1.html',
    '/en/2026-01-15/1.html',
    '/2026-01-15/1.html',
  ])('%s was never there, and both say so alike', async (path) => {
    expect(await alike(path)).toBe(404)
  })

  test.each([1, 4, 5, 6])('an old address leads to article %i, or to what became of it', async (number) => {
    expect(await alike(`/shangliang/2026-01-15/${String(number)}.html`)).toBe(301)
    expect(await alike(`/en/whatever/1999-12-31/${String(number)}.html`)).toBe(301)
  })

  test('what only the dynamic site can answer is not answered wrongly', async () => {
    for (const path of ['/api/v1/articles?limit=1', '/api/v1/changes', '/search', '/readyz'])
      expect([path, (await nginx.ask(path)).status]).toEqual([path, 404])
  })

  test('texts come coded, pictures by ranges, and what is known is not sent again', async () => {
    const coded = await nginx.ask('/articles', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(coded.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(coded.bytes).toString()).toBe((await nginx.ask('/articles')).text)
    const [picture = ''] = /\/media\/[0-9a-f]{64}\.jpg/.exec((await nginx.ask('/articles/1')).text) ?? []
    const part = await nginx.ask(picture, { headers: { Range: 'bytes=2-5' } })
    expect([part.status, part.bytes.byteLength, part.headers['cache-control']]).toEqual([
      206,
      4,
      'public, max-age=31536000, immutable',
    ])
    const { etag = '' } = (await nginx.ask('/articles/1')).headers
    const again = await nginx.ask('/articles/1', { headers: { 'If-None-Match': etag } })
    expect([again.status, again.text, again.headers['content-security-policy'] !== undefined]).toEqual([
      304,
      '',
      true,
    ])
  })

  test('withdrawals and redirects are there with the next edition, without a reload', async () => {
    expect([await alike('/articles/2'), await alike('/articles/3')]).toEqual([200, 200])
    feed.withdraw({ collection: 'articles', id: 'a-2' }, { after: 'gone' })
    feed.withdraw({ collection: 'articles', id: 'a-3' }, { after: 'redirect', replacedBy: 'a-1' })
    await write()
    for (const [number, status] of [[2, 410] as const, [3, 302] as const]) {
      expect(await alike(`/articles/${String(number)}`)).toBe(status)
      expect(await alike(`/en/articles/${String(number)}`)).toBe(status)
      expect(await alike(`/api/v1/articles/${String(number)}`)).toBe(410)
      expect(await alike(`/shangliang/2026-01-15/${String(number)}.html`)).toBe(301)
    }
    feed.publish(sampleArticle(3))
    await write()
    expect([await alike('/articles/3'), await alike('/api/v1/articles/3')]).toEqual([200, 200])
  })
})
