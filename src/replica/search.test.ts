import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals'
import { type FilledStore, filledStore } from '../../tests/support/filledStore.ts'
import {
  districtContent,
  LAIWU,
  LIXIA,
  sample,
  sampleArticle,
  seriesContent,
  SHANGLIANG,
} from '../../tests/support/snapshots.ts'
import type { ArticleContent } from '../snapshot/types.ts'
import { InvalidCursor } from './cursor.ts'
import type { SearchQuery } from './reader.ts'

let store: FilledStore

beforeEach(() => {
  store = filledStore()
})
afterEach(() => {
  store.close()
})

/** An article of which nothing but what is named is found. */
function publish(number: number, changes: Partial<ArticleContent>): void {
  const empty = { kicker: null, summary: null, keywords: [], source: '本站', credit: null }
  const nowhere = { district: null, series: null }
  const content = { title: '无题', text: '', html: '', ...empty, ...nowhere, ...changes }
  store.publish(sampleArticle(number, { titleLines: [content.title], ...content }))
}

function search(text: string, more: Partial<SearchQuery> = {}) {
  return store.reader.search({ text, limit: 10, ...more })
}

const numbers = (text: string, more: Partial<SearchQuery> = {}) =>
  search(text, more).items.map(({ item }) => item.content.number)

describe('what is searched', () => {
  it('is what is public now', () => {
    publish(1, { text: '委员走进社区，商量加装电梯。' })
    expect(numbers('电梯')).toEqual([1])
    publish(1, { text: '委员走进社区，商量停车。' })
    expect(numbers('电梯')).toEqual([])
    expect(numbers('停车')).toEqual([1])
    store.withdraw({ collection: 'articles', id: 'a-1' }, '1')
    expect(search('停车')).toMatchObject({ items: [], total: 0, next: null })
  })

  it('is the title before the labels, and the labels before the text', () => {
    publish(1, { text: '这里说到养老服务。' })
    publish(2, { keywords: ['养老'] })
    publish(3, { title: '社区养老怎么办' })
    expect(numbers('养老')).toEqual([3, 2, 1])
  })

  it('is the newest first among those that answer as well', () => {
    publish(1, { text: '泉水', publishedAt: '2024-05-01T00:00:00.000Z' })
    publish(2, { text: '泉水', publishedAt: '2026-05-01T00:00:00.000Z' })
    publish(3, { text: '泉水', publishedAt: '2025-05-01T00:00:00.000Z' })
    expect(numbers('泉水')).toEqual([2, 3, 1])
  })

  it('is also the kicker, summary, note, source, district and series', () => {
    publish(1, { kicker: '甲' })
    publish(2, { summary: '乙' })
    publish(3, { editorsNote: '丙' })
    publish(4, { source: '丁' })
    publish(5, { district: LAIWU })
    publish(6, { series: { ...SHANGLIANG, name: '戊己庚' } })
    expect(['甲', '乙', '丙', '丁', '莱商量', '戊己庚'].map((text) => numbers(text))).toEqual([
      ...[[1], [2], [3], [4], [5], [6]],
    ])
  })
})

describe('a query', () => {
  beforeEach(() => {
    publish(1, { title: '老旧小区加装电梯', text: '2025年，李明明委员说：“一件接着一件办。”投入20.5万元。' })
    publish(2, { title: '协商会议召开', text: '一件接着一件，办好了。中华人民共和国。' })
    publish(3, { title: '济南商会', text: 'ＧＤＰ增长２０．５％，共1,210户。頭髮。' })
  })

  test.each([
    ['of words asks for all of them', '电梯 小区', [1]],
    ['finds words inside longer words', '会议', [2]],
    ['puts words before the same characters across words', '商会', [3, 2]],
    ['finds characters across words', '明明', [1]],
    ['finds a name whose end is cut off', '李明', [1]],
    ['finds long words within words', '共和国', [2]],
    ['may be one character', '户', [3]],
    ['may be in full width', '２０．５', [3, 1]],
    ['may be in traditional characters', '濟南商會', [3]],
    ['finds traditional characters by simplified ones', '头发', [3]],
    ['finds whole numbers', '1210', [3]],
    ['does not find parts of numbers', '210', []],
    ['finds words in any case', 'gdp', [3]],
    ['in quotation marks is found exactly so', '“一件接着一件办”', [1]],
    ['in quotation marks of any kind', '"一件接着一件,办"', [2]],
    ['of signs alone finds nothing', '，。！？', []],
    ['of nothing finds nothing', '   ', []],
  ])('%s', (_, text, found) => {
    expect(numbers(text)).toEqual(found)
  })

  it('finds what has some of it where nothing has all of it, and says so', () => {
    expect(search('小区 会议')).toMatchObject({ total: 2, relaxed: true })
    expect(search('小区 电梯')).toMatchObject({ total: 1, relaxed: false })
    expect(search('“加装会议”')).toMatchObject({ total: 2, relaxed: true })
  })

  it('cannot break out of the language of the index', () => {
    for (const text of [
      '" OR "a',
      'a* NOT b',
      'terms:电梯',
      '(电梯',
      'NEAR(a b)',
      '¤district',
      '^电梯',
      '-',
      "'; --",
    ]) {
      expect(() => search(text)).not.toThrow()
    }
    expect(numbers('terms:电梯')).toEqual([1])
  })

  it('may be of any length', () => {
    expect(() => search('商量电梯'.repeat(10_000))).not.toThrow()
    expect(() => search('"'.repeat(10_000))).not.toThrow()
    expect(() => search('一 '.repeat(10_000))).not.toThrow()
  })
})

describe('a mistyped query', () => {
  beforeEach(() => {
    publish(1, { title: '老旧小区加装电梯', text: '委员和居民商量加装电梯。' })
    publish(2, { title: '社区养老服务', text: '居民商量养老。' })
  })

  test.each([
    ['sounds like what was meant', '加庄电梯', '加装电梯'],
    ['sounds almost like it', '加脏电梯', '加装电梯'],
    ['differs in the last character', '养劳', '养老'],
    ['differs in the first character', '唐老 居民', '养老 居民'],
    ['is typed in pinyin', 'dianti', '电梯'],
    ['is typed in pinyin by the syllable', 'shang liang', '商量'],
    ['is none of these', '鸹貔', null],
    ['is something else in letters', 'hello', null],
  ])('that %s', (_, typed, meant) => {
    const { suggestion, corrected, items } = search(typed)
    expect({ suggestion, corrected }).toEqual({ suggestion: meant, corrected: meant !== null })
    if (meant !== null) expect(items).toEqual(search(meant).items)
  })

  it('is found as it was typed where it stands so', () => {
    publish(3, { title: '加庄电梯', text: '加庄' })
    expect(search('加庄电梯')).toMatchObject({ total: 1, suggestion: null, corrected: false })
  })

  it('is asked about where far more was found otherwise', () => {
    publish(3, { text: '加庄电梯' })
    for (let number = 4; number < 10; number++) publish(number, { text: '加装电梯' })
    expect(search('加庄电梯')).toMatchObject({ total: 1, suggestion: '加装电梯', corrected: false })
  })

  it('is not taken for what stands only in articles that are gone', () => {
    store.withdraw({ collection: 'articles', id: 'a-1' }, '1')
    expect(search('dianti')).toMatchObject({ total: 0, suggestion: null })
  })
})

describe('a hit', () => {
  it('shows what was found as it was signed, and escapes the rest', () => {
    publish(1, { title: '<老旧>小區&电梯', text: '前面。投入２０．５万元，<b>加装</b>电梯。' })
    const [hit] = search('小区 20.5').items
    expect(hit?.titleHtml).toBe('&lt;老旧&gt;<mark>小區</mark>&amp;电梯')
    expect(hit?.snippetHtml).toBe('前面。投入<mark>２０．５</mark>万元，&lt;b&gt;加装&lt;/b&gt;电梯。')
  })

  it('shows the summary where the words stand only there', () => {
    publish(1, { summary: '居民议事厅开门了。', text: '正文没有那个词。' })
    expect(search('议事厅').items[0]?.snippetHtml).toContain('<mark>议事厅</mark>')
  })
})

describe('a filter', () => {
  beforeEach(() => {
    publish(1, { text: '泉水', district: LAIWU, series: SHANGLIANG, publishedAt: '2025-12-31T15:59:59.999Z' })
    publish(2, { text: '泉水', district: LIXIA, publishedAt: '2025-12-31T16:00:00.000Z' })
    publish(3, { text: '泉水', district: LAIWU, publishedAt: '2026-01-01T15:59:59.999Z' })
    publish(4, { text: '泉水', series: SHANGLIANG, publishedAt: '2026-01-01T16:00:00.000Z' })
  })

  test.each<[string, Partial<SearchQuery>, number[]]>([
    ['by district', { district: LAIWU.code }, [1, 3]],
    ['by series', { series: SHANGLIANG.slug }, [1, 4]],
    ['by both', { district: LAIWU.code, series: SHANGLIANG.slug }, [1]],
    ['by a district that is not there', { district: '999999' }, []],
    ['from a moment on', { from: '2025-12-31T16:00:00.000Z' }, [2, 3, 4]],
    ['until a moment', { until: '2025-12-31T16:00:00.000Z' }, [1]],
    ['a day', { from: '2025-12-31T16:00:00.000Z', until: '2026-01-01T16:00:00.000Z' }, [2, 3]],
    ['less than an hour', { from: '2026-01-01T15:59:59.999Z', until: '2026-01-01T16:00:00.001Z' }, [3, 4]],
    ['part of an hour', { from: '2025-12-31T15:30:00.000Z', until: '2025-12-31T15:59:59.999Z' }, []],
    ['a time in which there was nothing', { from: '2027-01-01T00:00:00.000Z' }, []],
    ['the wrong way round', { from: '2026-01-02T00:00:00.000Z', until: '2026-01-01T00:00:00.000Z' }, []],
  ])('%s', (_, filter, found) => {
    expect(numbers('泉水', filter).sort()).toEqual(found)
    expect(search('泉水', filter).total).toBe(found.length)
  })

  it('follows a series or district that was renamed', () => {
    store.publish(sample('districts', LAIWU.id, districtContent({ ...LAIWU, code: '370199' })))
    store.publish(sample('series', SHANGLIANG.id, seriesContent({ ...SHANGLIANG, slug: 'new' })))
    expect(numbers('泉水', { district: '370199' }).sort()).toEqual([1, 3])
    expect(numbers('泉水', { district: '370116' }).sort()).toEqual([1, 3])
    expect(numbers('泉水', { series: 'new' }).sort()).toEqual([1, 4])
  })

  it('by date holds where an hour has more articles than rows', () => {
    for (let number = 100; number < 1200; number++) {
      publish(number, { text: '趵突', publishedAt: '2020-01-01T15:30:00.000Z' })
    }
    expect(search('趵突', { until: '2020-01-01T16:00:00.000Z' }).total).toBe(1100)
    expect(search('趵突', { from: '2020-01-01T16:00:00.000Z' }).total).toBe(0)
    expect(search('泉水', { until: '2020-01-01T16:00:00.000Z' }).total).toBe(0)
  })
})

describe('pages', () => {
  beforeEach(() => {
    for (let number = 1; number <= 25; number++) publish(number, { text: '泉水' })
  })

  it('hold every article once, in order', () => {
    const seen: number[] = []
    let after: string | undefined
    do {
      const page = search('泉水', { limit: 10, ...(after !== undefined && { after }) })
      expect(page.total).toBe(25)
      seen.push(...page.items.map(({ item }) => item.content.number))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index))
  })

  it('stay whole where an article comes in between', () => {
    const first = search('泉水', { limit: 10 })
    publish(99, { title: '泉水', text: '泉水' })
    const second = search('泉水', { limit: 10, after: first.next ?? '' })
    expect(second.items.map(({ item }) => item.content.number)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6])
  })

  it('are asked for with our own cursors only', () => {
    for (const after of ['x', '', 'W10', Buffer.from('["a",1,2]').toString('base64url')]) {
      expect(() => search('泉水', { after })).toThrow(InvalidCursor)
    }
  })
})
