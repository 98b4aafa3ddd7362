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

  /** What a redirect says besides where to, nobody reads; but it says what every answer does. */
  const whereTo = (answer: object) =>
    Object.fromEntries(
      Object.entries(answer).filter(([name]) =>
        ['status', 'location', ...HEADERS.slice(0, 5)].includes(name),
      ),
    )

  async function write(): Promise<void> {
    await until(() => replica.head().seq === feed.releases.length)
    await exportSite({ reader: replica.reader, pages, dir: join(place.dir, 'out') })
  }

  const told = ({ status, headers, text }: Answered) => ({
    status,
    text,
    ...Object.fromEntries(HEADERS.map((name) => [name, comparable(name, headers[name])])),
  })
  /** A list of words, or a type with its parameters, says the same in other spellings. */
  function comparable(name: string, value: string | undefined): string | undefined {
    return name === 'content-type' ? value?.toLowerCase().replace(/;\s*/g, '; ') : value
  }

  test('every address that leads to a page, a file or a withdrawal answers as the dynamic site does', async () => {
    const {
      pages: found,
      gone,
      moved,
    } = await pages.reachable([
      '/',
      '/en',
      '/robots.txt',
      '/sitemap.xml',
      '/api/v1/articles',
      '/api/v1/openapi.json',
      '/articles/4',
      '/en/articles/5',
      '/articles/6',
    ])
    const addresses = [...found.keys(), ...gone.keys(), ...moved.keys()]
    expect(addresses.length).toBeGreaterThan(60)
    expect(addresses.some((path) => path.startsWith('/media/'))).toBe(true)
    expect(addresses.some((path) => path.startsWith('/assets/'))).toBe(true)
    for (const path of addresses) {
      const [given, wanted] = [told(await nginx.ask(path)), told(await ask(site.port, path))]
      const compared = wanted.status === 302 ? whereTo : (all: object) => all
      expect([path, compared(given)]).toEqual([path, compared(wanted)])
    }
  })

  test.each([
    '/nowhere',
    '/en/nowhere',
    '/articles/99',
    '/media/nothing.jpg',
    '/_manifest.json',
    '/_gone/articles/4.html',
  ])('%s is not there, and the page that says so has every header', async (path) => {
    const answer = await nginx.ask(path)
    expect(answer.status).toBe(404)
    const wanted = told(await ask(site.port, path.startsWith('/en') ? '/en/nowhere' : '/nowhere'))
    expect({ ...told(answer), text: '' }).toEqual({ ...wanted, text: '' })
  })

  test('an old address leads to the article, or to the page that says what became of it', async () => {
    const { status, headers } = await nginx.ask('/shangliang/2026-01-15/4.html')
    expect([status, headers.location]).toEqual([301, '/articles/4'])
    expect((await nginx.ask('/en/shangliang/2026-01-15/4.html')).headers.location).toBe('/en/articles/4')
    expect((await nginx.ask('/articles/1/')).status).toBe(200)
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

  test('a withdrawal is there with the next edition, and its redirect after a reload', async () => {
    feed.withdraw({ collection: 'articles', id: 'a-2' }, { after: 'gone' })
    feed.withdraw({ collection: 'articles', id: 'a-3' }, { after: 'redirect', replacedBy: 'a-1' })
    await write()
    expect((await nginx.ask('/articles/2')).status).toBe(410)
    expect((await nginx.ask('/articles/3')).status).toBe(404)
    await nginx.reload()
    const { status, headers } = await nginx.ask('/articles/3')
    expect([status, headers.location]).toEqual([302, '/articles/1'])
  })
})
