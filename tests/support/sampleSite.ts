import { drawPlaceholder } from '../../src/images/placeholder.ts'
import { processUpload } from '../../src/images/processUpload.ts'
import type { ReleaseBody } from '../../src/ledger/release.ts'
import { referencesOf } from '../../src/richtext/references.ts'
import { toHtml } from '../../src/richtext/html.ts'
import { toText } from '../../src/richtext/text.ts'
import { ARTICLES } from '../../src/sample/articles.ts'
import { DISTRICTS, organOf } from '../../src/sample/districts.ts'
import { PHOTOS } from '../../src/sample/photos.ts'
import { FEATURED, SERIES, SETTINGS } from '../../src/sample/site.ts'
import { articleContent } from '../../src/snapshot/article.ts'
import { freeze } from '../../src/snapshot/build.ts'
import type {
  ContentOf,
  DistrictReference,
  DocumentKind,
  PhotoContent,
  SettingsContent,
} from '../../src/snapshot/types.ts'
import { type FakeFeed, startFakeFeed } from './fakeFeed.ts'
import { replicaOf, temporaryDir, until } from './replicas.ts'
import { type Numbers, pagesOf, type PageType } from './samplePages.ts'
import { serveSite } from './siteServer.ts'
import { settingsContent } from './snapshots.ts'

/** The public site with the sample desk's content, true store and true pictures, and no newsroom. */
export interface SampleSite {
  origin: string
  /** An address of every type of page. */
  pages: Readonly<Record<PageType, string>>
  /** Releases the settings again, changed. */
  set(changes: Partial<SettingsContent>): Promise<void>
  close(): Promise<void>
}

/** @param drawn the size of the pictures in pixels: small, so that they are quick to make, unless given */
export async function startSampleSite(drawn = { width: 480, height: 300 }): Promise<SampleSite> {
  const feed = await startFakeFeed()
  const { dir, remove } = temporaryDir()
  const replica = replicaOf(feed, dir)
  const numbers = await publishSample(feed, drawn)
  await replica.start()
  const caughtUp = () => until(() => replica.reader.standing().head.seq === feed.releases.length, 60_000)
  await caughtUp()
  // Only now: a site that never saw an article does not know that it is gone.
  withdrawSample(feed, numbers)
  await caughtUp()
  const site = await serveSite(replica.reader)
  return {
    origin: site.origin,
    pages: pagesOf(numbers),
    async set(changes) {
      publish(feed, 'settings', 'settings', settingsOf(numbers, changes))
      await caughtUp()
    },
    async close() {
      await site.close()
      await replica.close()
      await feed.goDown()
      remove()
    },
  }
}

function publish<K extends DocumentKind>(
  feed: FakeFeed,
  collection: K,
  id: string,
  content: ContentOf[K],
  changes: Partial<ReleaseBody> = {},
  blobs = new Map<string, Buffer>(),
): void {
  feed.publish({ collection, id, content, frozen: freeze(collection, id, content), blobs }, changes)
}

/** @returns the numbers of the articles by their titles */
async function publishSample(feed: FakeFeed, drawn: Drawn): Promise<Numbers> {
  const photos = await publishPhotos(feed, drawn)
  const districts = publishDistricts(feed, [...photos.values()])
  for (const [index, { name, slug, order, introduction }] of SERIES.entries())
    publish(feed, 'series', `s-${slug}`, {
      id: `s-${slug}`,
      slug,
      name,
      order,
      introduction,
      position: index + 1,
    })
  const numbers = new Map(ARTICLES.map(({ title }, index) => [title, 1001 + index]))
  for (const article of ARTICLES) {
    const {
      state,
      by: _,
      body,
      district,
      series,
      correction,
      withdrawal,
      importance: __,
      ...fields
    } = article
    if (state !== 'released') continue
    const text = body((key) => `p-${key}`)
    const number = numbers.get(article.title) ?? 0
    const content = articleContent({
      ...fields,
      number,
      body: text,
      district: districts.get(district ?? '') ?? null,
      series: {
        id: `s-${series}`,
        slug: series,
        name: SERIES.find(({ slug }) => slug === series)?.name ?? '',
      },
      photos,
      photoOrder: referencesOf(text).photos,
      linked: new Map(),
    })
    const id = `a-${String(number)}`
    const days = stepsBefore(content.publishedAt)
    publish(feed, 'articles', id, content, days)
    if (correction) {
      const { summary, note } = correction
      const corrected = { ...content, summary, html: `<p>${summary}</p>`, text: summary }
      publish(feed, 'articles', id, corrected, { ...days, kind: 'correct', correction: { note } })
    }
  }
  publish(feed, 'settings', 'settings', settingsOf(numbers))
  return numbers
}

function withdrawSample(feed: FakeFeed, numbers: Numbers): void {
  for (const { title, withdrawal } of ARTICLES) {
    if (!withdrawal) continue
    const { after, reason } = withdrawal
    const document = { collection: 'articles', id: `a-${String(numbers.get(title))}` } as const
    feed.withdraw(document, { after, ...(after === 'notice' && { notice: reason }) })
  }
}

function settingsOf(numbers: Numbers, changes: Partial<SettingsContent> = {}): SettingsContent {
  const { about, ...words } = SETTINGS
  const none = { photo: () => null, articleHref: () => null }
  return settingsContent({
    ...words,
    keywords: [...words.keywords],
    about: { html: toHtml(about, none), text: toText(about) },
    featured: FEATURED.flatMap((title) => numbers.get(title) ?? []),
    domain: 'www.example.org',
    siteCode: '3701000001',
    institutionMark: 'https://example.org/mark',
    ...changes,
  })
}

/** The days on which an article went its way, so that it comes out when it says. */
function stepsBefore(publishedAt: string | null): Partial<ReleaseBody> {
  if (publishedAt === null) return {}
  const hoursBefore = (hours: number) => new Date(Date.parse(publishedAt) - hours * 3_600_000).toISOString()
  const [submitted, passed, signed] = [hoursBefore(70), hoursBefore(44), hoursBefore(15)] as const
  return {
    at: publishedAt,
    steps: [
      { type: 'submitted', at: submitted },
      { type: 'passed', at: passed },
      { type: 'signed', at: signed },
    ],
  }
}

/** In pixels. */
interface Drawn {
  width: number
  height: number
}

/** True pictures, in every format and size. */
async function publishPhotos(feed: FakeFeed, drawn: Drawn): Promise<Map<string, PhotoContent>> {
  const photos = new Map<string, PhotoContent>()
  for (const { key, seed = key, ...words } of PHOTOS) {
    const data = await drawPlaceholder(seed, drawn)
    const { renditions } = await processUpload({ data, mimetype: 'image/jpeg', name: `${key}.jpg` })
    const content: PhotoContent = {
      id: `p-${key}`,
      ...words,
      photographer: '示例',
      renditions: renditions.map(({ data: _, ...rendition }) => rendition),
    }
    const blobs = new Map(renditions.map(({ sha256, data: bytes }) => [sha256, bytes]))
    publish(feed, 'photos', content.id, content, {}, blobs)
    photos.set(content.id, content)
  }
  return photos
}

function publishDistricts(feed: FakeFeed, covers: readonly PhotoContent[]): Map<string, DistrictReference> {
  const districts = new Map<string, DistrictReference>()
  for (const [index, district] of DISTRICTS.entries()) {
    const { introduction, ...words } = district
    const reference = { id: `d-${words.code}`, ...words, organ: organOf(district), position: index + 1 }
    const html = introduction.map((text) => `<p>${text}</p>`).join('\n')
    const cover = covers[index % covers.length] ?? null
    publish(feed, 'districts', reference.id, {
      ...reference,
      introduction: { html, text: introduction.join('\n') },
      cover,
    })
    districts.set(words.code, reference)
  }
  return districts
}
