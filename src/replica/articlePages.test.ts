import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type FakeFeed, startFakeFeed } from '../../tests/support/fakeFeed.ts'
import { recordedLog, temporaryDir } from '../../tests/support/replicas.ts'
import type { articleContent } from '../../tests/support/snapshots.ts'
import {
  LAIWU,
  LIXIA,
  photoContent,
  sample,
  sampleArticle,
  type SampleDocument,
  seriesContent,
  SHANGLIANG,
} from '../../tests/support/snapshots.ts'
import type { AnySnapshot } from '../snapshot/types.ts'
import { pageSql } from './articlePages.ts'
import { cursorOf, InvalidCursor } from './cursor.ts'
import type { ArticleItem, ArticleQuery, SiteReader } from './reader.ts'
import type { SiteRelease } from './releaseStructure.ts'
import { siteReader } from './siteReader.ts'
import { openStore, type Store } from './store.ts'

let feed: FakeFeed
let place: ReturnType<typeof temporaryDir>
let store: Store
let reader: SiteReader

beforeEach(async () => {
  feed = await startFakeFeed()
  place = temporaryDir()
  store = openStore(place.dir, recordedLog())
  reader = siteReader(store, [feed.publicKey])
})

afterEach(async () => {
  store.close()
  await feed.goDown()
  place.remove()
})

/** Straight into the store: that it verified before is for the tests of the feed. */
function release(document: SampleDocument) {
  const signed = feed.publish(document) as SiteRelease
  const snapshot = JSON.parse(document.frozen.body) as AnySnapshot
  store.apply({ signed, verified: { text: document.frozen.body, snapshot } })
}

function withdraw(id: string) {
  const signed = feed.withdraw({ collection: 'articles', id }, { after: 'gone' }) as SiteRelease
  store.apply({ signed, verified: null })
}

const numbers = (items: ArticleItem[]) => items.map(({ content }) => content.number)

/** Every page from the first to the last, with what happens between two of them. */
function walk(query: Omit<ArticleQuery, 'after'>, between: () => void = () => undefined): number[] {
  const seen: number[] = []
  for (let after: string | null | undefined; after !== null; between()) {
    const page = reader.articles({ ...query, ...(after !== undefined && { after }) })
    seen.push(...numbers(page.items))
    after = page.next
  }
  return seen
}

describe('articles are filtered', () => {
  beforeEach(() => {
    const day = (month: number) => `2025-0${month}-10T00:00:00.000Z`
    release(sampleArticle(1, { publishedAt: day(1), keywords: ['电梯', '社区'] }))
    release(sampleArticle(2, { publishedAt: day(2), district: LIXIA, keywords: ['社区'] }))
    release(sampleArticle(3, { publishedAt: day(3), series: null, keywords: [] }))
    release(sampleArticle(4, { publishedAt: day(4), keywords: ['社区'] }))
  })

  const cases: [string, Omit<ArticleQuery, 'limit'>, number[]][] = [
    ['by keyword', { keyword: '社区' }, [4, 2, 1]],
    ['by a keyword that is only part of one', { keyword: '社' }, []],
    ['by series and district', { series: 'shangliang', district: LAIWU.code }, [4, 1]],
    ['by keyword, series and district', { keyword: '社区', series: 'shangliang', district: LIXIA.code }, [2]],
    ['from a moment on', { from: '2025-03-10T00:00:00.000Z' }, [4, 3]],
    ['until before a moment', { until: '2025-03-10T00:00:00.000Z' }, [2, 1]],
    ['between two', { from: '2025-02-01T00:00:00.000Z', until: '2025-04-01T00:00:00.000Z' }, [3, 2]],
    ['with the oldest first', { order: 'oldest' }, [1, 2, 3, 4]],
    [
      'with the oldest first, from a moment on',
      { order: 'oldest', from: '2025-02-10T00:00:00.000Z' },
      [2, 3, 4],
    ],
    ['by a series that nothing is in', { series: 'none' }, []],
  ]
  it.each(cases)('%s', (_, query, expected) => {
    for (const limit of [1, 2, 9]) expect(walk({ ...query, limit })).toEqual(expected)
  })

  it('by its keywords of now, after a correction', () => {
    release(sampleArticle(4, { keywords: ['物业'] }))
    expect(walk({ limit: 9, keyword: '社区' })).toEqual([2, 1])
    expect(walk({ limit: 9, keyword: '物业' })).toEqual([4])
  })
})

describe('the order of a series', () => {
  beforeEach(() => {
    release(sampleArticle(1, { heldOn: '2025-03-01', district: null }))
    release(sampleArticle(2, { heldOn: '2025-01-09', district: null }))
    release(sampleArticle(3, { district: LAIWU, publishedAt: '2025-01-01T00:00:00.000Z' }))
    release(sampleArticle(4, { district: LIXIA }))
    release(sampleArticle(5, { district: LAIWU, publishedAt: '2025-02-01T00:00:00.000Z' }))
    release(sampleArticle(6, { district: null }))
  })

  it('is its own rule: the city by the day held, then the districts in their order', () => {
    release(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG)))
    for (const limit of [1, 4, 9])
      expect(walk({ limit, series: 'shangliang', order: 'series' })).toEqual([2, 1, 4, 5, 3, 6])
    expect(walk({ limit: 1, series: 'shangliang', district: LAIWU.code, order: 'series' })).toEqual([5, 3])
  })

  it('is the one that its listing has', () => {
    release(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG)))
    const listing = reader.seriesListing('shangliang', 100)
    const listed = numbers([...(listing?.city ?? []), ...(listing?.district ?? [])])
    expect(walk({ limit: 2, series: 'shangliang', order: 'series' })).toEqual(listed)
  })

  it('is by date where the series says so, or is not public itself', () => {
    const newest = walk({ limit: 9, series: 'shangliang' })
    expect(walk({ limit: 2, series: 'shangliang', order: 'series' })).toEqual(newest)
    release(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG, { order: 'date' })))
    expect(walk({ limit: 2, series: 'shangliang', order: 'series' })).toEqual(newest)
  })
})

it('a walk sees each article that was there all the time once, whatever comes and goes meanwhile', () => {
  release(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG)))
  let number = 0
  const instant = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
  const article = fc.record({
    publishedAt: instant,
    district: fc.constantFrom(null, LAIWU, LIXIA),
    heldOn: fc.constantFrom(null, '2025-01-01', '2025-02-01'),
  })
  const order = fc.constantFrom<ArticleQuery['order'][]>('newest', 'oldest', 'series')
  const add = (content: Partial<ReturnType<typeof articleContent>>) => {
    number += 1
    release(sampleArticle(number, content))
    return number
  }
  fc.assert(
    fc.property(
      ...[
        fc.array(article, { maxLength: 12 }),
        fc.array(article, { maxLength: 6 }),
        order,
        fc.integer({ min: 1, max: 4 }),
      ],
      (before, later, by, limit) => {
        const stay = before.map(add)
        const leave = before.map(add)
        const seen = walk({ limit, series: 'shangliang', order: by }, () => {
          const gone = leave.pop()
          if (gone !== undefined) withdraw(`a-${gone}`)
          const next = later.pop()
          if (next) add(next)
        })
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen).toEqual(expect.arrayContaining(stay))
        for (const id of leave) withdraw(`a-${id}`)
      },
    ),
    { numRuns: 25 },
  )
})

describe('a cursor', () => {
  it('holds for its own order only', () => {
    for (const number of [1, 2]) release(sampleArticle(number))
    const next = reader.articles({ limit: 1 }).next ?? ''
    expect(() => reader.articles({ limit: 1, order: 'oldest', after: next })).toThrow(InvalidCursor)
    expect(() => reader.photoPage({ limit: 1, after: next })).toThrow(InvalidCursor)
  })

  it.each([
    cursorOf('newest', 'x', 1),
    cursorOf('newest', '2025-01-01T00:00:00.000Z', -1),
    cursorOf('newest', '2025-01-01T00:00:00.000Z'),
    cursorOf('series', "' or 1 --"),
    cursorOf('photos', 1.5),
  ])('is refused where its place is none: %s', (after) => {
    release(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG)))
    for (const order of ['newest', 'series'] as const)
      expect(() => reader.articles({ limit: 1, series: 'shangliang', order, after })).toThrow(InvalidCursor)
    expect(() => reader.photoPage({ limit: 1, after })).toThrow(InvalidCursor)
  })
})

describe('every list is read along an index', () => {
  const yesOrNo = [false, true]
  const all = (['newest', 'oldest', 'series'] as const).flatMap((order) =>
    yesOrNo.flatMap((keyword) =>
      yesOrNo.flatMap((district) => yesOrNo.map((series) => ({ order, series, district, keyword }))),
    ),
  )
  it.each(all.filter(({ order, series }) => order !== 'series' || series))('%j', ({ order, ...filters }) => {
    const sql = pageSql(order, filters)
    const marks = sql.match(/\?/g)?.length ?? 0
    const plan = store.connection.prepare(`explain query plan ${sql}`).all(...Array<number>(marks).fill(1))
    const steps = (plan as { detail: string }[]).map(({ detail }) => detail)
    expect(steps.join('\n')).not.toMatch(/TEMP B-TREE|SCAN (?!.*USING)/)
    expect(steps[0]).toMatch(/^SEARCH [ak] USING/)
  })
})

it('photos come in pages, those last released first, also while others are released', () => {
  for (const id of ['p-1', 'p-2', 'p-3']) release(sample('photos', id, photoContent(id)))
  const first = reader.photoPage({ limit: 2 })
  release(sample('photos', 'p-4', photoContent('p-4')))
  const second = reader.photoPage({ limit: 2, after: first.next ?? '' })
  expect([first, second].map(({ items }) => items.map(({ content }) => content.id))).toEqual([
    ['p-3', 'p-2'],
    ['p-1'],
  ])
  expect(second.next).toBeNull()
})

it('changes name what was released and withdrawn, and which release is live', () => {
  release(sampleArticle(1))
  release(sampleArticle(2))
  release(sampleArticle(1, { title: '更正' }))
  const signed = feed.withdraw(
    { collection: 'articles', id: 'a-2' },
    { after: 'redirect', replacedBy: 'a-1' },
  )
  store.apply({ signed: signed as SiteRelease, verified: null })
  expect(reader.changes({ since: 0, limit: 9 })).toEqual([
    { signed: feed.releases[0], name: '1', live: false, replacedBy: null },
    { signed: feed.releases[1], name: '2', live: false, replacedBy: null },
    { signed: feed.releases[2], name: '1', live: true, replacedBy: null },
    { signed: feed.releases[3], name: '2', live: false, replacedBy: 1 },
  ])
  expect(reader.changes({ since: 1, limit: 1 })).toMatchObject([{ signed: feed.releases[1] }])
  expect(reader.changes({ since: 4, limit: 9 })).toEqual([])
})

it('addresses come in runs by number', () => {
  for (const number of [5, 3, 9, 7, 1]) release(sampleArticle(number, { photos: [photoContent('p')] }))
  const at = (number: number) => reader.articleAddresses({ from: number, limit: 1 })[0]?.releasedAt
  expect(reader.articleRuns(2)).toEqual([
    { first: 1, changedAt: at(1) },
    { first: 5, changedAt: at(7) },
    { first: 9, changedAt: at(9) },
  ])
  expect(reader.articleAddresses({ from: 4, limit: 2 })).toMatchObject([
    { number: 5, photos: [{ id: 'p' }] },
    { number: 7 },
  ])
})
