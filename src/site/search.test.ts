import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type FilledStore, filledStore } from '../../tests/support/filledStore.ts'
import { serveSite, type SiteServer } from '../../tests/support/siteServer.ts'
import {
  articleContent,
  districtContent,
  LAIWU,
  LIXIA,
  sample,
  seriesContent,
  SHANGLIANG,
} from '../../tests/support/snapshots.ts'
import type { ArticleContent } from '../snapshot/types.ts'

let store: FilledStore
let site: SiteServer

beforeEach(async () => {
  store = filledStore()
  store.publish(sample('districts', LAIWU.id, districtContent(LAIWU)))
  store.publish(sample('districts', LIXIA.id, districtContent(LIXIA)))
  store.publish(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG)))
  site = await serveSite(store.reader)
})
afterEach(async () => {
  await site.close()
  store.close()
})

function publish(number: number, changes: Partial<ArticleContent> = {}): void {
  const content = articleContent(number, { publishedAt: '2026-01-10T01:00:00.000Z', ...changes })
  store.publish(sample('articles', `a-${String(number)}`, content))
}

async function page(path: string): Promise<string> {
  const response = await site.get(encodeURI(path))
  expect(response.status).toBe(200)
  return response.text()
}

const links = (html: string) =>
  [...html.matchAll(/<a[^>]* href="([^"]+)"/g)].map(([, href]) =>
    decodeURIComponent(href?.replaceAll('&amp;', '&') ?? ''),
  )

describe('the search page', () => {
  it('says how to search where nothing was asked yet, and leads to the districts', async () => {
    const html = await page('/search')
    expect(html).toContain('几个词用空格隔开')
    expect(links(html)).toContain('/districts/370116')
    expect(html).not.toContain('class="search-said"')
  })

  it('shows what was found as signed, with the words marked, and is for nobody else to keep', async () => {
    publish(7, { title: '加装电梯<怎么>办', text: '前文。委员和居民商量加装电梯。' })
    const html = await page('/search?q=电梯')
    expect(html).toContain('找到 1 篇文章')
    expect(html).toContain('加装<mark>电梯</mark>&lt;怎么&gt;办')
    expect(html).toContain('委员和居民商量加装<mark>电梯</mark>。')
    expect(links(html)).toContain('/articles/7')
    expect(html).toContain('<meta name="robots" content="noindex"')
    expect(html).not.toMatch(/rel="canonical"|hreflang="[^"]*" href="http/)
  })

  it('keeps what was filled in, and says what the other language has', async () => {
    publish(7)
    const html = await page('/search?q=商量&district=370116&series=shangliang&from=2026-01-01&to=2026-01-31')
    expect(html).toMatch(/<input[^>]*name="q"[^>]*value="商量"/)
    expect(html).toMatch(/<option[^>]*value="370116"[^>]*selected/)
    expect(html).toMatch(/<option[^>]*value="shangliang"[^>]*selected/)
    expect(html).toMatch(/<input[^>]*name="from"[^>]*value="2026-01-01"/)
    expect(html).toContain('找到 1 篇文章')
    expect(links(html)).toContain('/search?q=商量')
    expect(links(html).find((href) => href.startsWith('/en/search?q='))).toContain('district=370116')
    const english = await page('/en/search?q=商量&district=370116')
    expect(english).toContain('1 article<')
    expect(links(english)).toContain('/en/articles/7')
  })

  it('filters by days as the reader has them', async () => {
    publish(1, { publishedAt: '2026-01-09T15:59:59.999Z' })
    publish(2, { publishedAt: '2026-01-09T16:00:00.000Z' })
    publish(3, { publishedAt: '2026-01-10T16:00:00.000Z' })
    const html = await page('/search?q=商量&from=2026-01-10&to=2026-01-10')
    expect(links(html).filter((href) => href.startsWith('/articles/'))).toEqual(['/articles/2'])
    expect(await page('/search?q=商量&from=2026-13-45&to=x')).toContain('找到 3 篇文章')
  })

  it('leads to the next page and back to the first, under addresses that stay', async () => {
    for (let number = 1; number <= 15; number++) publish(number)
    const first = await page('/search?q=商量&district=370116')
    const next = links(first).find((href) => href.includes('after=')) ?? ''
    expect(next).toMatch(/^\/search\?q=商量&district=370116&after=/)
    const second = await page(next)
    expect(second.match(/<li><span class="contents-label">/g)).toHaveLength(5)
    expect(second).not.toContain('rel="next"')
    expect(links(second)).toContain('/search?q=商量&district=370116')
    expect((await site.get('/search?q=a&after=bogus')).status).toBe(404)
  })

  it('says that nothing was found, and what else to try', async () => {
    publish(7)
    const html = await page('/search?q=没这词&district=370102')
    expect(html).toContain('没有找到“没这词”')
    expect(html).toContain('检查有没有错别字')
    expect(links(html)).toContain('/search?q=没这词')
  })

  it('says where only some of the words were found', async () => {
    publish(1, { title: '泉水', text: '泉水' })
    publish(2, { title: '停车', text: '停车' })
    expect(await page('/search?q=泉水 停车')).toContain('以下 2 篇含有其中一部分')
  })

  it('writes nothing that was typed into the page as it was typed', async () => {
    const typed = '"><script>alert(1)</script>'
    const response = await site.get(
      `/search?q=${encodeURIComponent(typed)}&series=${encodeURIComponent(typed)}`,
    )
    const html = await response.text()
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script>alert')
  })

  it('is found in the masthead of every other page', async () => {
    publish(7)
    for (const path of ['/', '/articles/7', '/nowhere', '/en']) {
      const html = await (await site.get(path)).text()
      expect(html).toMatch(path === '/en' ? /action="\/en\/search"/ : /action="\/search"/)
    }
  })

  it('asks a reader in too great a hurry to wait, and keeps what was typed', async () => {
    publish(7)
    for (let time = 0; time < 60; time++) expect((await site.get('/search?q=a')).status).toBe(200)
    const response = await site.get(encodeURI('/search?q=商量'))
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('1')
    expect(response.headers.get('cache-control')).toContain('no-store')
    const html = await response.text()
    expect(html).toContain('请过 1 秒再试')
    expect(html).toMatch(/<input[^>]*value="商量"/)
    expect((await site.get('/articles/7')).status).toBe(200)
    expect(await (await site.get('/en/search?q=a')).text()).toContain('Please try again in 1 seconds')
  })
})
