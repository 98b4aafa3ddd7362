import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { SETTINGS } from '../../src/sample/site.ts'
import type { PageType } from '../support/samplePages.ts'
import { type SampleSite, startSampleSite } from '../support/sampleSite.ts'

let site: SampleSite
/** Every page that the front page leads to, in either language, by its path. */
let pages: Map<string, string>

beforeAll(async () => {
  site = await startSampleSite()
  pages = await crawl(site)
}, 120_000)
afterAll(() => site.close())

const TYPES: readonly PageType[] = [
  ...([
    'home',
    'articles',
    'consultations',
    'series',
    'stories',
    'districts',
    'district',
    'article',
  ] as const),
  ...(['corrected', 'story', 'proof', 'photos', 'photo', 'about', 'english'] as const),
]

describe('a reader who follows links', () => {
  test('reaches every type of page', () => {
    for (const type of TYPES) expect([...pages.keys()]).toContain(site.pages[type])
  })

  test('never comes to a dead end, and everything that a page asks for is there', async () => {
    const asked = new Set([...pages.values()].flatMap(assetsOf))
    expect(asked.size).toBeGreaterThan(20)
    const lost: string[] = []
    for (const address of asked) {
      const response = await fetch(site.origin + address)
      if (response.status !== 200) lost.push(`${address}: ${String(response.status)}`)
      await response.arrayBuffer()
    }
    expect(lost).toEqual([])
  })

  test('finds what a fragment names', () => {
    for (const [path, html] of pages) {
      for (const target of hrefsOf(html).filter((href) => href.includes('#'))) {
        const [, page, fragment = ''] = /^([^#]*)#(.*)$/.exec(target) ?? []
        const there = page ? pages.get(page) : html
        expect(`${path} → ${target}: ${String(there?.includes(`id="${fragment}"`))}`).toMatch(/true$/)
      }
    }
  })
})

describe('every page', () => {
  test('has one h1 and skips no level of headings', () => {
    for (const [path, html] of pages) {
      const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
      expect(`${path}: ${String(levels.filter((level) => level === 1).length)}`).toBe(`${path}: 1`)
      const inMain = levels.slice(levels.indexOf(1))
      inMain.forEach((level, index) => {
        const before = inMain[index - 1] ?? 0
        expect(`${path}: h${String(before)} then h${String(level)}, ${String(level <= before + 1)}`).toMatch(
          /true$/,
        )
      })
    }
  })

  test('uses no id twice, and says its language', () => {
    for (const [path, html] of pages) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect([path, ids]).toEqual([path, [...new Set(ids)]])
      expect(html).toContain(`<html lang="${path.startsWith('/en') ? 'en' : 'zh-CN'}"`)
    }
  })

  test('has a title of its own among those of its language', () => {
    // The pages of one search are one page to a search engine, which is told to leave them out.
    const chinese = [...pages]
      .filter(([path]) => !path.startsWith('/en') && !path.includes('?'))
      .map(([, html]) => /<title>([^<]+)/.exec(html)?.[1])
    expect(chinese.filter((title, index) => chinese.indexOf(title) !== index)).toEqual([])
  })

  test('reserves the room of every picture, and has later ones wait', () => {
    for (const [path, html] of pages) {
      for (const [image] of html.matchAll(/<img [^>]*>/g)) {
        expect(`${path}: ${image}`).toMatch(/ width="\d+".* height="\d+"/)
        expect(`${path}: ${image}`).toMatch(/ srcset="[^"]+\.jpg \d+w[^"]*".* sizes="[^"]+"/)
        expect(`${path}: ${image}`).toMatch(/ alt(="| )/)
        expect(`${path}: ${image}`).toMatch(/ loading="(lazy|eager)"/)
      }
      const pictures = html.match(/<picture>/g)?.length ?? 0
      for (const format of ['avif', 'webp'])
        expect([path, html.match(new RegExp(`<source type="image/${format}"`, 'g'))?.length ?? 0]).toEqual([
          path,
          pictures,
        ])
      expect(html.match(/fetchpriority="high"/g)?.length ?? 0).toBeLessThanOrEqual(1)
    }
  })
})

describe('the meta tags of 政府网站发展指引', () => {
  test('name the site on every page, with the values of the signed settings', () => {
    for (const [path, html] of pages) {
      expect([path, meta(html, 'SiteName')]).toEqual([path, SETTINGS.siteName])
      expect([path, meta(html, 'SiteDomain')]).toEqual([path, 'www.example.org'])
      expect([path, meta(html, 'SiteIDCode')]).toEqual([path, '3701000001'])
    }
  })

  test('describe the column on every page, with a type of the guideline’s list', () => {
    const types = ['首页', '概况信息', '工作动态']
    for (const [path, html] of pages) {
      for (const name of ['ColumnName', 'ColumnDescription', 'ColumnKeywords'])
        expect([path, name, meta(html, name)]).toEqual([path, name, expect.stringMatching(/\S/)])
      expect(types).toContain(meta(html, 'ColumnType'))
    }
    expect(meta(pages.get('/') ?? '', 'ColumnType')).toBe('首页')
    expect(meta(pages.get('/series/zhanbo') ?? '', 'ColumnName')).toBe('“商量”展播')
    expect(meta(pages.get('/districts/370116') ?? '', 'ColumnName')).toBe('莱芜区')
  })

  test('say of every article what the page says: title, time to the minute, source', () => {
    const articles = [...pages].filter(([path]) => /\/articles\/\d+$/.test(path))
    expect(articles.length).toBeGreaterThan(30)
    for (const [path, html] of articles) {
      const words = html.replace(/<br\/?>/g, ' ').replace(/<[^>]+>/g, '')
      const [, title] = /<h1>(.*?)<\/h1>/.exec(html.replace(/<br\/?>/g, ' ')) ?? []
      expect([path, meta(html, 'ArticleTitle')]).toEqual([path, title])
      expect([path, meta(html, 'PubDate')]).toEqual([
        path,
        expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      ])
      for (const name of ['PubDate', 'ContentSource'])
        expect(`${path}: ${String(words.includes(meta(html, name) ?? 'nothing'))}`).toBe(`${path}: true`)
      expect([path, meta(html, 'Url')]).toEqual([path, site.origin + path])
    }
  })

  test('are never empty, and never hold what a program says for nothing', () => {
    for (const [path, html] of pages) {
      const values = [...html.matchAll(/<meta name="([^"]+)" content="([^"]*)"/g)]
      expect([path, values.filter(([, , value]) => /^(null|undefined|NaN|\s*)$/.test(value ?? ''))]).toEqual([
        path,
        [],
      ])
    }
  })

  test('stand on pages that lead nowhere, too', async () => {
    for (const [type, status] of [
      ['notFound', 404],
      ['gone', 410],
    ] as const) {
      const response = await fetch(site.origin + site.pages[type])
      expect(response.status).toBe(status)
      expect(meta(await response.text(), 'SiteName')).toBe(SETTINGS.siteName)
    }
  })
})

test('the footer of every page names who runs the site, and its records', () => {
  for (const html of pages.values()) {
    const footer = html.slice(html.indexOf('<footer'))
    for (const field of [
      'sponsor',
      'operator',
      'address',
      'postcode',
      'contact',
      'icp',
      'publicSecurity',
    ] as const)
      expect(footer).toContain(SETTINGS[field])
    expect(footer).toContain('3701000001')
    expect(footer).toContain('href="https://example.org/mark"')
  }
})

test('every time that is shown is one to the minute, or a day', () => {
  for (const [path, html] of pages)
    for (const [, shown = ''] of html.matchAll(/<time [^>]*>([^<]*)<\/time>/g))
      expect(`${path}: ${shown}`).toMatch(/: \d{4}-\d\d-\d\d( \d\d:\d\d)?$/)
})

/** The value of a meta tag, or null where there is none. */
function meta(html: string, name: string): string | null {
  return new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1] ?? null
}

/** Follows every link of the site's own from the front pages on. @throws where one does not answer with a page */
async function crawl({ origin }: SampleSite): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const waiting = ['/', '/en/', '/search', '/search?q=%E5%95%86%E9%87%8F']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    const response = await fetch(origin + path)
    if (response.status !== 200) throw new Error(`${path} answers with ${String(response.status)}.`)
    const html = await response.text()
    found.set(path, html)
    for (const href of hrefsOf(html).map((it) => it.replace(/#.*$/, '')))
      if (href.startsWith('/') && !isFile(href)) waiting.push(href)
  }
  return found
}

function hrefsOf(html: string): string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}

/** What the page loads, and the files it offers. */
function assetsOf(html: string): string[] {
  const addresses = [...html.matchAll(/ (?:src|href|srcset|imagesrcset)="([^"]+)"/gi)].flatMap(
    ([, value = '']) => value.split(', ').map((candidate) => candidate.split(' ')[0] ?? ''),
  )
  return addresses.filter(isFile).map((address) => address.replaceAll('&amp;', '&'))
}

/** What is no page: it is asked for, and not looked through. */
function isFile(address: string): boolean {
  return /^\/(assets|media|api)\/|\.(xml|json|txt)$/.test(address)
}
