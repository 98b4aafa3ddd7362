import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeFeed, startFakeFeed } from '../../tests/support/fakeFeed.ts'
import { replicaOf, temporaryDir, type TestReplica, until } from '../../tests/support/replicas.ts'
import {
  districtContent,
  LAIWU,
  photoContent,
  sample,
  sampleArticle,
  seriesContent,
  settingsContent,
  SHANGLIANG,
} from '../../tests/support/snapshots.ts'
import { createSite } from '../site/app.ts'
import { type LocalSite, localSite } from './localSite.ts'
import { type Pages, pagesOf } from './pages.ts'
import { recordReads } from './reads.ts'

const PUBLIC_URL = 'https://www.example.org'
const SEEDS = ['/', '/en', '/sitemap.xml', '/api/v1/articles', ...numbered(12)]

let feed: FakeFeed
let place: ReturnType<typeof temporaryDir>
let replica: TestReplica
let sites: LocalSite[]
let pages: Pages

beforeEach(async () => {
  feed = await startFakeFeed()
  place = temporaryDir()
  sites = []
  feed.publish(sample('settings', 'site', settingsContent()))
  feed.publish(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG)))
  feed.publish(sample('districts', LAIWU.id, districtContent(LAIWU)))
  feed.publish(sample('photos', 'p', photoContent('p')))
  for (let number = 1; number <= 10; number += 1) feed.publish(sampleArticle(number))
  replica = replicaOf(feed, join(place.dir, 'store'))
  await replica.start()
  pages = await openPages()
})

afterEach(async () => {
  for (const site of sites) site.close()
  await replica.close()
  await feed.goDown()
  place.remove()
})

function numbered(last: number): string[] {
  const numbers = Array.from({ length: last }, (_, index) => String(index + 1))
  return numbers.flatMap((number) => [
    `/articles/${number}`,
    `/en/articles/${number}`,
    `/api/v1/articles/${number}`,
  ])
}

async function openPages(): Promise<Pages> {
  const recorder = recordReads(replica.reader)
  const log = { error: () => undefined }
  const edition = () => new Date(0)
  const app = createSite({ reader: recorder.reader, log, publicUrl: PUBLIC_URL, edition })
  const site = await localSite(recorder, app)
  sites.push(site)
  return pagesOf(site, recorder, PUBLIC_URL)
}

/** Every answer by its address: what it is, and the bytes by their digest. */
async function answersOf(from: Pages): Promise<Record<string, string>> {
  await until(() => replica.head().seq === feed.releases.length)
  const found = await from.reachable(SEEDS)
  const bodies = [...found.pages, ...found.gone].map(([path, { status, digest }]) => [
    path,
    `${status} ${digest}`,
  ])
  return Object.fromEntries([...bodies, ...found.moved, ...found.lost.map((path) => [path, 'lost'])])
}

const DOCUMENT = { collection: 'articles', id: 'a-9' } as const
const introduction = { html: '<p>新的简介</p>', text: '新的简介' }

/** What is released, and of how many answers at most it may be the reason to make them again. */
const RELEASES: [string, () => unknown, number][] = [
  ['a new article', () => feed.publish(sampleArticle(11)), 0.7],
  ['a correction', () => feed.publish(sampleArticle(9, { title: '更正' }), { kind: 'correct' }), 0.6],
  ['a withdrawal', () => feed.withdraw(DOCUMENT, { after: 'gone' }), 0.7],
  [
    'a withdrawal that leads elsewhere',
    () => feed.withdraw(DOCUMENT, { after: 'redirect', replacedBy: 'a-3' }),
    0.7,
  ],
  [
    'a renamed series',
    () => feed.publish(sample('series', SHANGLIANG.id, seriesContent({ ...SHANGLIANG, name: '商议' }))),
    1,
  ],
  [
    'a district',
    () => feed.publish(sample('districts', LAIWU.id, districtContent(LAIWU, { introduction }))),
    0.5,
  ],
  ['a photo', () => feed.publish(sample('photos', 'p', photoContent('p', { caption: '调研' }))), 0.5],
  ['settings', () => feed.publish(sample('settings', 'site', settingsContent({ icp: '鲁ICP备1号' }))), 1],
]

describe('only what a release changes is made again, and comes to what a site made from nothing is', () => {
  test.each(RELEASES)('after %s', async (_, release, most) => {
    const before = await answersOf(pages)
    const all = pages.made()
    expect(all).toBeGreaterThanOrEqual(Object.keys(before).length)
    release()
    const after = await answersOf(pages)
    expect(pages.made() / all).toBeLessThanOrEqual(most)
    expect(after).not.toEqual(before)
    expect(after).toEqual(await answersOf(await openPages()))
  })

  test('after nothing, hardly anything is made', async () => {
    const before = await answersOf(pages)
    const all = pages.made()
    expect(await answersOf(pages)).toEqual(before)
    expect(pages.made() / all).toBeLessThan(0.3)
  })
})
