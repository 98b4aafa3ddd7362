import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mayKeep } from '../../src/site/addresses.ts'
import { PAGES } from '../../src/site/pages/index.ts'
import { ask, type Answered } from '../support/ask.ts'
import { type FakeReader, fakeReader } from '../support/fakeReader.ts'
import { type HotServer, serveHotSite } from '../support/hotServer.ts'
import { serveSite, type SiteServer } from '../support/siteServer.ts'
import {
  articleContent,
  districtContent,
  LAIWU,
  photoContent,
  seriesContent,
  settingsContent,
  SHANGLIANG,
} from '../support/snapshots.ts'

/**
 * What is kept in front of Express must be what Express would answer: every page and every answer of the API is
 * asked of Express alone, then of the site with its hot answers, cold and hot, in every form.
 */
const NOON = Date.parse('2026-01-15T04:00:00Z')
const PUBLIC_URL = 'https://www.example.org'

let reader: FakeReader
let express: SiteServer
let site: HotServer

beforeEach(async () => {
  reader = fakeReader()
  reader.release('settings', 'site', settingsContent())
  reader.release('series', 's', seriesContent(SHANGLIANG))
  reader.release('districts', 'd', districtContent(LAIWU))
  for (let number = 1; number <= 23; number += 1)
    reader.release('articles', `a-${String(number)}`, articleContent(number, { photos: [photoContent('p')] }))
  reader.release('photos', 'p', photoContent('p'))
  reader.withdraw(3, { after: 'gone' })
  reader.withdraw(4, { after: 'notice', notice: '数据有误' })
  reader.withdraw(5, { after: 'redirect', replacedBy: 7 })
  express = await serveSite(reader, { publicUrl: PUBLIC_URL })
  site = await serveHotSite(reader, { publicUrl: PUBLIC_URL, now: () => NOON })
})

afterEach(() => Promise.all([express.close(), site.close()]))

const PARAMETERS: Record<string, string> = {
  ':number': '7',
  ':slug': 'shangliang',
  ':code': '370116',
  ':id': 'p',
  ':column': 'shangliang',
  ':date': '2026-01-15',
  ':file': '7.html',
}
const pages = PAGES.map(([path]) => path.replace(/:\w+/g, (name) => PARAMETERS[name] ?? name))
const others = ['/articles/3', '/articles/4', '/articles/5', '/articles/99', '/nowhere', '/articles?after=20']
const html = [...pages, ...others].flatMap((path) => [path, path === '/' ? '/en' : `/en${path}`])
const api = ['articles', 'articles?limit=10', 'articles/7', 'articles/7/proof', 'articles/3', 'articles/99']
  .concat('districts', 'districts/370116', 'series', 'series/shangliang', 'photos/p', 'articles?limit=x')
  .map((path) => `/api/v1/${path}`)

test.each([...html, ...api])('%s', async (path) => {
  const port = Number(new URL(express.origin).port)
  const wanted = await ask(port, path)
  const forms = [undefined, 'gzip', 'gzip, br']
  for (const accepted of [...forms, ...forms, ...forms]) {
    const headers: Record<string, string> = accepted === undefined ? {} : { 'Accept-Encoding': accepted }
    expect(comparable(await site.ask(path, { headers }))).toEqual(comparable(wanted))
  }
  if (wanted.status === 200 && mayKeep(path)) expect(site.cold()).toBe(1)
  const { etag } = wanted.headers
  if (wanted.status !== 200 || etag === undefined) return
  const again = { headers: { 'If-None-Match': etag } }
  expect(comparable(await site.ask(path, again))).toEqual(comparable(await ask(port, path, again)))
  const { etag: _unlike, ...head } = comparable(await site.ask(path, { method: 'HEAD' }))
  expect(head).toMatchObject({ status: 200, text: '' })
})

/** But for what the coding changes: the tag's ending, the length, and that they depend on what is accepted. */
function comparable({ status, headers, text }: Answered) {
  const { date: _, etag, vary, 'content-encoding': _coding, 'content-length': length, ...rest } = headers
  const dependsOn = (vary ?? '').split(/,\s*/).filter((name) => name !== '' && name !== 'Accept-Encoding')
  return {
    status,
    ...rest,
    etag: etag?.replace(/\.(?:gz|br)"$/, '"'),
    dependsOn,
    text,
    hasLength: length !== undefined,
  }
}

test('none changes without a release, however often and with what result the feed is read', async () => {
  const port = Number(new URL(express.origin).port)
  const feeds = ['/rss.xml', '/feed.json', '/sitemap.xml', '/robots.txt', '/api/v1/anchor', '/api/v1/changes']
  const addresses = [...html, ...api, ...feeds]
  const all = () => Promise.all(addresses.map(async (path) => [path, (await ask(port, path)).text]))
  const before = await all()
  reader.stand({
    checkedAt: '2026-01-16T08:30:00.000Z',
    refused: { code: 'wrong-signature', seq: 99, at: '2026-01-16T08:30:00.000Z' },
  })
  expect(await all()).toEqual(before)
})

describe('every answer', () => {
  test.each(['/articles/7', '/articles/99', '/api/v1/articles/7', '/api/v1/none', '/healthz', '/%E0%A4%A'])(
    '%s carries the security headers, hot or not, and its own length',
    async (path) => {
      const asked: Record<string, string>[] = [{}, { 'Accept-Encoding': 'gzip' }, { 'If-None-Match': '*' }]
      for (const headers of asked) {
        const { headers: said, bytes, status } = await site.ask(path, { headers })
        expect(said['content-security-policy']).toContain("default-src 'none'")
        expect(said['content-security-policy']).not.toContain('unsafe')
        expect(said['x-content-type-options']).toBe('nosniff')
        if (status !== 304) expect(said['content-length']).toBe(String(bytes.byteLength))
      }
    },
  )
})

describe('the name that a client calls the site by', () => {
  const called = (server: HotServer, host: string) => server.ask('/articles/7', { headers: { Host: host } })

  test('is on no page where PUBLIC_URL is set', async () => {
    expect((await called(site, 'evil.example')).text).not.toContain('evil.example')
    expect((await called(site, 'www.example.org')).text).toContain('https://www.example.org/articles/7')
  })

  test('is on nobody else’s page where it is not', async () => {
    const open = await serveHotSite(reader)
    expect((await called(open, 'evil.example')).text).toContain('http://evil.example/articles/7')
    const good = await called(open, 'good.example')
    expect(good.text).not.toContain('evil')
    expect((await called(open, 'good.example')).text).toBe(good.text)
    await open.close()
  })

  test.each(['evil.example/x', 'a"b', 'a b', '<script>', 'a@b'])(
    'is refused where it is none: %j',
    async (host) => {
      const open = await serveHotSite(reader)
      expect((await called(open, host)).status).toBe(400)
      await open.close()
    },
  )

  test.each(['X-Forwarded-Host', 'X-Forwarded-Proto', 'Forwarded'])(
    'is not taken from %s',
    async (header) => {
      const open = await serveHotSite(reader)
      const { text } = await open.ask('/articles/7', { headers: { [header]: 'evil.example' } })
      expect(text).not.toContain('evil.example')
      await open.close()
    },
  )
})
