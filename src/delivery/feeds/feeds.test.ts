import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { XMLParser } from 'fast-xml-parser'
import { type FakeReader, fakeReader } from '../../../tests/support/fakeReader.ts'
import { revalidating, serveSite, type SiteServer } from '../../../tests/support/siteServer.ts'
import { xmlFaultsOf } from '../../../tests/support/xmlFaults.ts'
import {
  articleContent,
  districtContent,
  LAIWU,
  LIXIA,
  photoContent,
  seriesContent,
  settingsContent,
  SHANGLIANG,
} from '../../../tests/support/snapshots.ts'
import { figureHtml } from '../../richtext/figure.ts'
import { absoluteHtml } from './absoluteHtml.ts'

let reader: FakeReader
let site: SiteServer

beforeEach(async () => {
  reader = fakeReader()
  reader.release('settings', 'settings', settingsContent({ siteName: '商量' }))
  site = await serveSite(reader)
})

afterEach(() => site.close())

const LISTS = ['item', 'entry', 'category', 'link', 'at:deleted-entry']
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => LISTS.includes(name),
  parseTagValue: false,
})

async function parsed(path: string) {
  const response = await site.get(path)
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(xmlFaultsOf(text)).toEqual([])
  return parser.parse(text)
}

const json = async (path: string) => (await site.get(path)).json()

const HOSTILE = '“<b>&amp;</b>” ]]> & \u0007 😀'

function releaseHostile() {
  const photo = photoContent('p')
  const html = `<p>甲&lt;乙 src="/x"</p>${figureHtml(photo)}<p><a href="/articles/1">前文</a> <a href="https://example.org/">外</a></p>`
  const changes = {
    html,
    title: HOSTILE,
    photos: [photo],
    summary: HOSTILE,
    publishedAt: '2026-01-02T03:04:05.000Z',
  }
  reader.release('articles', 'a', articleContent(7, changes))
  return html
}

describe('RSS', () => {
  test('has what a channel and an item need', async () => {
    releaseHostile()
    const { rss } = await parsed('/rss.xml')
    expect(rss).toMatchObject({
      '@version': '2.0',
      channel: {
        title: '商量',
        link: [`${site.origin}/`],
        description: '商量',
        language: 'zh-cn',
        lastBuildDate: 'Thu, 15 Jan 2026 01:25:00 GMT',
        'atom:link': { '@rel': 'self', '@href': `${site.origin}/rss.xml` },
      },
    })
    const [item] = rss.channel.item
    expect(item).toMatchObject({
      title: HOSTILE.replace('\u0007', '\uFFFD'),
      link: [`${site.origin}/articles/7`],
      guid: { '#text': `${site.origin}/articles/7`, '@isPermaLink': 'true' },
      pubDate: 'Fri, 02 Jan 2026 03:04:05 GMT',
      'atom:updated': '2026-01-15T01:25:00.000Z',
      category: ['商量', '莱芜区'],
      enclosure: { '@type': 'image/jpeg', '@url': expect.stringContaining(`${site.origin}/media/`) },
      'qianfa:digest': reader.proof(7)?.signed.release.digest,
      'qianfa:proof': `${site.origin}/api/v1/articles/7/proof`,
    })
  })

  test('has the whole text, with addresses that lead here from anywhere', async () => {
    const html = releaseHostile()
    const [item] = (await parsed('/rss.xml')).rss.channel.item
    expect(item['content:encoded']).toBe(absoluteHtml(html, site.origin))
    expect(item['content:encoded']).toContain(`<a href="${site.origin}/articles/1">`)
    expect(item['content:encoded']).toContain('<a href="https://example.org/">')
    expect(item['content:encoded']).not.toMatch(/(?:src|href)="\/|srcset="\/|, \/media/)
    expect(item['content:encoded'].replaceAll(site.origin, '')).toBe(html)
  })
})

describe('Atom', () => {
  test('has what a feed and an entry need', async () => {
    releaseHostile()
    const { feed } = await parsed('/atom.xml')
    expect(feed).toMatchObject({
      id: `${site.origin}/`,
      title: '商量',
      updated: '2026-01-15T01:25:00.000Z',
      author: { name: '济南市政协' },
    })
    expect(feed.link).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ '@rel': 'self', '@href': `${site.origin}/atom.xml` }),
      ]),
    )
    expect(feed.entry).toMatchObject([
      {
        id: `${site.origin}/articles/7`,
        published: '2026-01-02T03:04:05.000Z',
        updated: '2026-01-15T01:25:00.000Z',
        content: { '@type': 'html' },
        'qianfa:digest': reader.proof(7)?.signed.release.digest,
      },
    ])
  })

  test('updates a corrected entry, which stays the same entry', async () => {
    reader.release('articles', 'a', articleContent(7, { publishedAt: '2026-01-02T00:00:00.000Z' }))
    const [before] = (await parsed('/atom.xml')).feed.entry
    reader.release(
      'articles',
      'a',
      articleContent(7, { publishedAt: '2026-01-02T00:00:00.000Z', title: '更正' }),
      {
        kind: 'correct',
        at: '2026-01-18T00:00:00.000Z',
      },
    )
    const { feed } = await parsed('/atom.xml')
    const [after] = feed.entry
    expect([after.id, after.published]).toEqual([before.id, before.published])
    expect([after.updated, feed.updated]).toEqual(['2026-01-18T00:00:00.000Z', '2026-01-18T00:00:00.000Z'])
    expect(after['qianfa:digest']).not.toBe(before['qianfa:digest'])
  })

  test('buries what was withdrawn, and says why where that is public', async () => {
    reader.release('articles', 'a', articleContent(7))
    reader.release('articles', 'b', articleContent(8))
    reader.withdraw(7, { after: 'notice', notice: '数据有误' })
    reader.withdraw(8, { after: 'gone', notice: '不公开' })
    const { feed } = await parsed('/atom.xml')
    expect(feed.entry).toBeUndefined()
    expect(feed['at:deleted-entry']).toEqual([
      { '@ref': `${site.origin}/articles/7`, '@when': '2026-01-20T02:00:00.000Z', 'at:comment': '数据有误' },
      { '@ref': `${site.origin}/articles/8`, '@when': '2026-01-20T02:00:00.000Z' },
    ])
    expect(feed.updated).toBe('2026-01-20T02:00:00.000Z')
  })

  test('lets what is public again rise', async () => {
    reader.release('articles', 'a', articleContent(7))
    reader.withdraw(7)
    reader.release('articles', 'a', articleContent(7))
    const { feed } = await parsed('/atom.xml')
    expect(feed.entry).toHaveLength(1)
    expect(feed['at:deleted-entry']).toBeUndefined()
  })
})

test('JSON Feed has what it needs, and what was signed', async () => {
  releaseHostile()
  expect(await json('/feed.json')).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: '商量',
    home_page_url: `${site.origin}/`,
    feed_url: `${site.origin}/feed.json`,
    items: [
      {
        id: `${site.origin}/articles/7`,
        url: `${site.origin}/articles/7`,
        title: HOSTILE,
        content_html: expect.stringContaining(`src="${site.origin}/media/`),
        date_published: '2026-01-02T03:04:05.000Z',
        date_modified: '2026-01-15T01:25:00.000Z',
        _qianfa: { digest: reader.proof(7)?.signed.release.digest, release: { kind: 'publish' } },
      },
    ],
  })
})

describe('feeds of a part', () => {
  beforeEach(() => {
    reader.release('series', 's', seriesContent(SHANGLIANG, { introduction: '简介' }))
    reader.release('districts', 'd', districtContent(LAIWU))
    reader.release('articles', 'a', articleContent(1, { district: LIXIA }))
    reader.release('articles', 'b', articleContent(2, { series: null }))
  })

  test.each([
    ['/series/shangliang', '商量 - 商量', [1]],
    ['/districts/370116', '莱芜区 - 商量', [2]],
    ['', '商量', [2, 1]],
  ])('%s has its own articles', async (home, title, numbers) => {
    const urls = numbers.map((number) => `${site.origin}/articles/${number}`)
    const { channel } = (await parsed(`${home}/rss.xml`)).rss
    expect([
      channel.title,
      channel.item.map(({ guid }: { guid: Record<string, string> }) => guid['#text']),
    ]).toEqual([title, urls])
    const { feed } = await parsed(`${home}/atom.xml`)
    expect([feed.title, feed.entry.map(({ id }: { id: string }) => id)]).toEqual([title, urls])
    const { items, home_page_url: page } = await json(`${home}/feed.json`)
    expect([page, items.map(({ id }: { id: string }) => id)]).toEqual([`${site.origin}${home || '/'}`, urls])
  })

  test.each(['/series/none/rss.xml', '/districts/000000/atom.xml', '/series/shangliang/rss'])(
    '%s is none',
    async (path) => expect((await site.get(path)).status).toBe(404),
  )

  test.each([
    ['/', 3],
    ['/articles/1', 3],
    ['/series/shangliang', 6],
    ['/en/districts/370116', 6],
  ])('the head of %s names its feeds, and each is there', async (path, count) => {
    const html = await (await site.get(path)).text()
    const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)" title=/g)]
    expect(links).toHaveLength(count)
    for (const [, type = '', href = ''] of links) {
      const response = await site.get(href)
      expect([href, response.status, response.headers.get('content-type')]).toEqual([
        href,
        200,
        `${type}; charset=utf-8`,
      ])
    }
  })
})

describe('asked again', () => {
  test.each(['/rss.xml', '/atom.xml', '/feed.json'])('%s is sent only where it changed', async (path) => {
    reader.release('articles', 'a', articleContent(7))
    const first = await site.get(path)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('last-modified')).not.toBeNull()
    expect((await site.get(path, { headers: revalidating(etag) })).status).toBe(304)
    reader.release('articles', 'b', articleContent(8))
    expect((await site.get(path, { headers: revalidating(etag) })).status).toBe(200)
  })
})

test('a site without content has feeds without entries', async () => {
  const empty = await serveSite(fakeReader())
  for (const path of ['/rss.xml', '/atom.xml', '/feed.json']) expect((await empty.get(path)).status).toBe(200)
  await empty.close()
})
