import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type FakeFeed, startFakeFeed } from '../../tests/support/fakeFeed.ts'
import { replicaOf, temporaryDir, type TestReplica } from '../../tests/support/replicas.ts'
import {
  districtContent,
  LAIWU,
  LIXIA,
  photoContent,
  sample,
  sampleArticle,
  seriesContent,
  settingsContent,
  SHANGLIANG,
} from '../../tests/support/snapshots.ts'
import { sha256 } from '../ledger/canonical.ts'
import { releaseFaultOf, trustedKeys } from '../ledger/release.ts'
import { InvalidCursor } from './cursor.ts'
import { dateShown } from './dateShown.ts'
import type { ArticleItem } from './reader.ts'

let feed: FakeFeed
let place: ReturnType<typeof temporaryDir>
let replica: TestReplica

beforeEach(async () => {
  feed = await startFakeFeed()
  place = temporaryDir()
  replica = replicaOf(feed, place.dir)
})

afterEach(async () => {
  await replica.close()
  await feed.goDown()
  place.remove()
})

async function reader() {
  await replica.stop()
  await replica.start()
  return replica.reader
}

const numbers = (items: ArticleItem[]) => items.map(({ content }) => content.number)

describe('an article', () => {
  it('is its signed content, with the release and the last signature', async () => {
    const one = sampleArticle(1)
    const { release } = feed.publish(one)
    const { seq, at, kind, steps } = release
    expect((await reader()).article(1)).toEqual({
      content: one.content,
      digest: one.frozen.digest,
      release: { seq, at, kind },
      publicSince: at,
      signedAt: steps.at(-1)?.at,
    })
  })

  it('is the corrected one after a correction', async () => {
    feed.publish(sampleArticle(1))
    feed.publish(sampleArticle(1, { title: '更正后的标题' }), { kind: 'correct' })
    const { article, articles } = await reader()
    expect(article(1)).toMatchObject({
      content: { title: '更正后的标题' },
      release: { seq: 2, kind: 'correct' },
    })
    expect(articles({ limit: 9 }).items).toHaveLength(1)
  })

  it('is proved by the exact text of its snapshot and its signed release', async () => {
    const one = sampleArticle(1)
    const signed = feed.publish(one)
    const proof = (await reader()).proof(1)
    expect(proof).toEqual({ snapshot: one.frozen.body, signed, publicKey: feed.publicKey })
    expect(sha256(proof?.snapshot ?? '')).toBe(proof?.signed.release.digest)
    const before = { seq: 0, hash: signed.release.prev }
    expect(releaseFaultOf(signed, before, trustedKeys([proof?.publicKey ?? '']))).toBeNull()
  })

  it('is unknown where it never was', async () => {
    const { article, proof, neighbours } = await reader()
    expect([article(1), proof(1)]).toEqual([null, null])
    expect(neighbours(1)).toEqual({ previous: null, next: null })
  })
})

describe('an article without a date of its own', () => {
  const ref = { collection: 'articles', id: 'a-1' } as const
  const correct = (title: string) => feed.publish(sampleArticle(1, { title }), { kind: 'correct' })
  /** What is said by a store that saw each release, and by one that is filled with all of them at once. */
  const dates = async (step: () => unknown, ...more: (() => unknown)[]) => {
    for (const next of [step, ...more]) {
      next()
      await reader()
    }
    const elsewhere = temporaryDir()
    const fresh = replicaOf(feed, elsewhere.dir)
    await fresh.start()
    const found = [(await reader()).article(1), fresh.reader.article(1)].map((article) =>
      article && 'content' in article ? dateShown(article) : null,
    )
    const lists = [await reader(), fresh.reader].map(({ articles }) => numbers(articles({ limit: 9 }).items))
    await fresh.close()
    elsewhere.remove()
    return { found, lists }
  }

  it('keeps the date of its first release when it is corrected, and its place in the lists', async () => {
    const { release } = feed.publish(sampleArticle(1))
    await reader()
    const { found, lists } = await dates(
      () => feed.publish(sampleArticle(2)),
      () => correct('一次更正'),
      () => correct('再次更正'),
    )
    expect(found).toEqual([release.at, release.at])
    expect(lists).toEqual([
      [2, 1],
      [2, 1],
    ])
  })

  it('has another date when it is published anew after it was withdrawn', async () => {
    feed.publish(sampleArticle(1))
    await reader()
    feed.withdraw(ref, { after: 'gone' })
    await reader()
    const { release } = feed.publish(sampleArticle(1))
    const { found } = await dates(() => correct('更正'))
    expect(found).toEqual([release.at, release.at])
  })
})

describe('a withdrawn article', () => {
  const GONE = { after: 'gone', notice: null, replacedBy: null }
  const one = sampleArticle(1, { photos: [photoContent('p-1')] })
  const ref = { collection: 'articles', id: 'a-1' } as const

  it('leaves the lists with its blobs, and says what comes instead', async () => {
    feed.publish(one)
    feed.publish(sampleArticle(2))
    await reader()
    const { release } = feed.withdraw(ref, { after: 'redirect', replacedBy: 'a-2' })
    const { article, articles, proof, blobPath } = await reader()
    expect(article(1)).toEqual({ at: release.at, after: 'redirect', notice: null, replacedBy: 2 })
    expect(numbers(articles({ limit: 9 }).items)).toEqual([2])
    expect(proof(1)).toBeNull()
    expect(blobPath(one.frozen.blobs[0] ?? '')).toBeNull()
  })

  it('names no replacement that is not public', async () => {
    feed.publish(one)
    await reader()
    feed.withdraw(ref, { after: 'redirect', replacedBy: 'a-2' })
    expect((await reader()).article(1)).toMatchObject({ replacedBy: null })
  })

  it('is public again once it is published again', async () => {
    feed.publish(one)
    await reader()
    feed.withdraw(ref, { after: 'notice', notice: '正在核实' })
    expect((await reader()).article(1)).toMatchObject({ after: 'notice', notice: '正在核实' })
    feed.publish(one)
    const { article, blobPath } = await reader()
    expect(article(1)).toMatchObject({ content: { number: 1 } })
    expect(blobPath(one.frozen.blobs[0] ?? '')).not.toBeNull()
  })

  it('is listed, the newest first, until it is public again', async () => {
    const articles = [1, 2, 3].map((number) => sampleArticle(number))
    for (const article of articles) feed.publish(article)
    for (const id of ['a-1', 'a-2', 'a-3']) feed.withdraw({ collection: 'articles', id }, { after: 'gone' })
    const { withdrawals } = await reader()
    expect(withdrawals(9).map(({ number }) => number)).toEqual([3, 2, 1])
    expect(withdrawals(1)).toEqual([{ number: 3, at: expect.any(String), ...GONE }])
    feed.publish(sampleArticle(2))
    expect((await reader()).withdrawals(9).map(({ number }) => number)).toEqual([3, 1])
  })

  it('keeps its number when it is withdrawn twice', async () => {
    feed.publish(one)
    await reader()
    feed.withdraw(ref, { after: 'notice', notice: '正在核实' })
    feed.withdraw(ref, { after: 'gone' })
    expect((await reader()).article(1)).toMatchObject({ after: 'gone' })
  })
})

describe('the list of articles', () => {
  it('is newest first by the date shown: that of the article, or else of its release', async () => {
    feed.publish(sampleArticle(1))
    feed.publish(sampleArticle(2, { publishedAt: '2024-05-01T00:00:00Z' }))
    feed.publish(sampleArticle(3))
    const { articles, neighbours } = await reader()
    expect(numbers(articles({ limit: 9 }).items)).toEqual([3, 1, 2])
    expect(neighbours(1).previous?.content.number).toBe(2)
    expect(neighbours(1).next?.content.number).toBe(3)
  })

  it('leaves out the bodies', async () => {
    feed.publish(sampleArticle(1))
    const [item] = (await reader()).articles({ limit: 1 }).items
    expect(item?.content).not.toHaveProperty('html')
    expect(item?.content).not.toHaveProperty('text')
  })

  it('shows every article once, also when others are released between two pages', async () => {
    const publishedAt = '2025-01-01T00:00:00.000Z'
    for (const number of [1, 2, 3, 4, 5]) feed.publish(sampleArticle(number, { publishedAt }))
    const first = (await reader()).articles({ limit: 2 })
    feed.publish(sampleArticle(6))
    const { articles } = await reader()
    const second = articles({ limit: 2, after: first.next ?? '' })
    const third = articles({ limit: 2, after: second.next ?? '' })
    expect([first, second, third].map(({ items }) => numbers(items))).toEqual([[5, 4], [3, 2], [1]])
    expect(third.next).toBeNull()
  })

  it.each(['', 'x', 'bnVsbA', 'WzEsMl0', 'WyIyMDI1IiwxXQ'])('refuses the cursor “%s”', async (after) => {
    const { articles } = await reader()
    expect(() => articles({ limit: 1, after })).toThrow(InvalidCursor)
  })

  it('is limited to a series or a district, by the address it had or has', async () => {
    feed.publish(sampleArticle(1))
    feed.publish(sampleArticle(2, { series: null, district: LIXIA }))
    feed.publish(sample('series', SHANGLIANG.id, seriesContent({ ...SHANGLIANG, slug: 'renamed' })))
    const { articles } = await reader()
    expect(numbers(articles({ limit: 9, series: 'shangliang' }).items)).toEqual([1])
    expect(numbers(articles({ limit: 9, series: 'renamed' }).items)).toEqual([1])
    expect(numbers(articles({ limit: 9, district: LIXIA.code }).items)).toEqual([2])
    expect(articles({ limit: 9, district: '000000' })).toEqual({ items: [], next: null })
  })
})

describe('the listing of a series', () => {
  it('has city consultations by the day held and districts in administrative order', async () => {
    feed.publish(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG)))
    feed.publish(sampleArticle(1, { heldOn: '2025-03-01', district: null }))
    feed.publish(sampleArticle(2, { heldOn: '2025-01-09', district: null }))
    for (const [number, district] of [
      [3, LAIWU],
      [4, LIXIA],
      [5, LAIWU],
    ] as const) {
      feed.publish(sampleArticle(number, { district }))
    }
    feed.publish(sampleArticle(6, { series: null }))
    const listing = (await reader()).seriesListing('shangliang', 100)
    expect(numbers(listing?.city ?? [])).toEqual([2, 1])
    expect(numbers(listing?.district ?? [])).toEqual([4, 5, 3])
  })

  it('has all newest first where the series is ordered by date', async () => {
    feed.publish(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG, { order: 'date' })))
    feed.publish(sampleArticle(1, { heldOn: '2025-03-01' }))
    feed.publish(sampleArticle(2))
    const listing = (await reader()).seriesListing('shangliang', 100)
    expect([numbers(listing?.city ?? []), numbers(listing?.district ?? [])]).toEqual([[], [2, 1]])
  })

  it('says how many it has in all, whatever was corrected into another series or withdrawn', async () => {
    const other = { ...SHANGLIANG, id: 's-other', slug: 'other' }
    for (const series of [SHANGLIANG, other]) feed.publish(sample('series', series.id, seriesContent(series)))
    for (const number of [1, 2, 3, 4]) feed.publish(sampleArticle(number))
    expect((await reader()).seriesListing(SHANGLIANG.slug, 1)?.total).toBe(4)
    feed.publish(sampleArticle(2, { title: '更正' }), { kind: 'correct' })
    feed.publish(sampleArticle(3, { series: other }), { kind: 'correct' })
    feed.withdraw({ collection: 'articles', id: 'a-4' }, { after: 'gone' })
    const { seriesListing } = await reader()
    const totals = [SHANGLIANG, other].map(({ slug }) => seriesListing(slug, 1)?.total)
    expect(totals).toEqual([2, 1])
  })

  it('is none where the series is not public', async () => {
    feed.publish(sampleArticle(1))
    expect((await reader()).seriesListing('shangliang', 100)).toBeNull()
  })
})

describe('the rest of the site', () => {
  it('has districts in administrative order, by code; photos newest first; and the newest settings', async () => {
    feed.publish(sample('districts', LAIWU.id, districtContent(LAIWU)))
    feed.publish(sample('districts', LIXIA.id, districtContent(LIXIA)))
    feed.publish(sample('photos', 'p-1', photoContent('p-1')))
    feed.publish(sample('photos', 'p-2', photoContent('p-2')))
    feed.publish(sample('settings', 'settings', settingsContent()))
    feed.publish(sample('settings', 'settings', settingsContent({ siteName: '有事好商量' })), {
      kind: 'correct',
    })
    const { districts, district, photos, photo, settings, series } = await reader()
    expect(districts().map(({ content }) => content.name)).toEqual(['历下区', '莱芜区'])
    expect(district('370116')?.content.name).toBe('莱芜区')
    expect(photos(9).map(({ content }) => content.id)).toEqual(['p-2', 'p-1'])
    expect(photos(1)).toHaveLength(1)
    expect(photo('p-1')?.content).toEqual(photoContent('p-1'))
    expect(settings()?.siteName).toBe('有事好商量')
    expect(series()).toEqual([])
  })

  it('has no blob that nothing public shows', async () => {
    expect((await reader()).blobPath('0'.repeat(64))).toBeNull()
  })
})
