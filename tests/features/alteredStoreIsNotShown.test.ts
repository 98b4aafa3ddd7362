import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import Database from 'libsql'
import { digestOf, sha256 } from '../../src/ledger/canonical.ts'
import type { SignedRelease } from '../../src/ledger/release.ts'
import { SCHEMA } from '../../src/replica/schema.ts'
import { searchIndexer, searchRow } from '../../src/replica/searchIndex.ts'
import { type FakeFeed, startFakeFeed } from '../support/fakeFeed.ts'
import { QUICK, replicaOf, temporaryDir, type TestReplica, until } from '../support/replicas.ts'
import { serveSite, type SiteServer } from '../support/siteServer.ts'
import {
  articleContent,
  blobBytes,
  districtContent,
  LAIWU,
  LIXIA,
  photoContent,
  sample,
  sampleArticle,
  seriesContent,
  settingsContent,
  SHANGLIANG,
} from '../support/snapshots.ts'

/** Somebody who can write the site's store, but has no key. */
let feed: FakeFeed
let place: ReturnType<typeof temporaryDir>
let replica: TestReplica
let site: SiteServer
let whole: string
let pages: Map<string, string>

const PATROL = { work: 20, rest: 1, between: 20 }
const STRAY = sha256(blobBytes('never released'))

beforeAll(async () => {
  feed = await startFakeFeed()
  place = temporaryDir()
  const photo = photoContent('p')
  feed.publish(sample('settings', 'site', settingsContent()))
  feed.publish(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG)))
  feed.publish(
    sample(
      'series',
      's-2',
      seriesContent({ id: 's-2', slug: 'zhanbo', name: '展播' }, { position: 2, order: 'date' }),
    ),
  )
  for (const district of [LIXIA, LAIWU])
    feed.publish(sample('districts', district.id, districtContent(district)))
  feed.publish(sample('photos', 'p', photo))
  feed.publish(sampleArticle(1, { keywords: ['商量', '电梯'], photos: [photo] }))
  feed.publish(sampleArticle(2, { title: '原来的标题', titleLines: ['原来的标题'] }))
  feed.publish(sampleArticle(3, { heldOn: '2025-02-01', district: null }))
  feed.publish(sampleArticle(4))
  feed.publish(sampleArticle(2, { title: '更正后的标题', titleLines: ['更正后的标题'] }), { kind: 'correct' })
  feed.withdraw(
    { collection: 'articles', id: 'a-4' },
    { after: 'notice', notice: '已经撤下', replacedBy: 'a-3' },
  )
  feed.publish(sampleArticle(5))
  replica = replicaOf(feed, place.dir, { ...QUICK, patrol: PATROL })
  await replica.start()
  site = await serveSite(replica.reader, { searchLimit: { take: () => 0 } })
  whole = dump()
  pages = new Map(
    await Promise.all(ADDRESSES.map(async (address) => [address, (await shown(address)) ?? ''] as const)),
  )
  for (const [address, text] of pages) expect([address, text.length > 0]).toEqual([address, true])
})

afterAll(async () => {
  await site.close()
  await replica.close()
  await feed.goDown()
  place.remove()
})

const ADDRESSES = [
  ...[
    '/',
    '/articles',
    '/districts',
    '/districts/370116',
    '/photos',
    '/photos/p',
    '/about',
    '/search?q=标题',
  ],
  ...['/series/shangliang', '/series/zhanbo', '/rss.xml', '/series/shangliang/atom.xml'],
  ...['/sitemap.xml', '/sitemaps/articles-1.xml', '/sitemaps/pages.xml', '/sitemaps/photos.xml'],
  ...[1, 2, 3, 4, 5].map((number) => `/articles/${String(number)}`),
  ...[1, 4].map((number) => `/api/v1/articles/${String(number)}`),
  ...['/articles/2/proof', '/api/v1/articles/2/proof', '/api/v1/changes?since=0', '/api/v1/districts'],
  ...['', '?keyword=电梯', '?keyword=商量', '?district=370116', '?order=series&series=shangliang'].map(
    (query) => `/api/v1/articles${query}`,
  ),
]

/** What an address says; null where it says that it can't be said just now, or breaks off. */
async function shown(address: string): Promise<string | null> {
  const answer = await site.get(encodeURI(address)).catch(() => null)
  if (answer === null || answer.status === 503) return null
  // The times of the last check and of the clock are nobody's content.
  return answer.text().then(
    (text) => text.replaceAll(/\d\d:\d\d:\d\d/g, ''),
    () => null,
  )
}

function atStore<T>(use: (store: Database.Database) => T): T {
  const store = new Database(path.join(place.dir, 'site.db'))
  try {
    store.exec('pragma busy_timeout = 5000')
    store.exec('pragma foreign_keys = off')
    store.exec('pragma ignore_check_constraints = on')
    return use(store)
  } finally {
    store.close()
  }
}

const TABLES = ['releases', 'live', 'articles', 'article_keywords', 'shown_blobs', 'withdrawn']

function dump(): string {
  return atStore((store) =>
    JSON.stringify(TABLES.map((table) => store.prepare(`select * from ${table} order by 1, 2, 3`).all())),
  )
}

/** Nothing of it is to be read anywhere, whoever wrote it. */
const FORGED = /伪造|2001-0[12]|9137/

async function nothingForged(): Promise<void> {
  for (const address of ADDRESSES)
    expect([address, FORGED.exec((await shown(address)) ?? '')?.[0]]).toEqual([address, undefined])
}

/** Alters the store while no feed could mend it, looks everywhere, and waits until all is as it was. */
async function alter(sql: string, isNamed = true): Promise<void> {
  await feed.goDown()
  atStore((store) => store.exec(sql))
  expect(dump()).not.toBe(whole)
  await nothingForged()
  if (isNamed) await until(() => replica.reader.damaged() > 0)
  await feed.comeBack()
  await until(() => replica.reader.damaged() === 0 && dump() === whole, 15_000)
  for (const [address, text] of pages) expect([address, await shown(address)]).toEqual([address, text])
}

/** Another value of the same kind. */
const altered = (column: string, type: string): string => {
  if (type === 'INTEGER') return `${column} + 9137000`
  return `case when ${column} glob '????-??-??T*' then '2001-01-01T00:00:00.000Z'
    when ${column} glob '????-??-??' then '2001-02-02' else coalesce(${column}, '') || '伪造' end`
}

/** A row of each table, by what it is about. */
const ROWS: Record<string, string> = {
  releases: 'seq = 11',
  live: "collection = 'articles' and document = 'a-2'",
  articles: "document = 'a-1'",
  article_keywords: "document = 'a-1' and keyword = '电梯'",
  shown_blobs: `sha256 = (select min(sha256) from shown_blobs where collection = 'photos') and collection = 'photos'`,
  withdrawn: "document = 'a-4'",
}

/** Every column that there is, so that a new one is not forgotten. */
function columns(): [column: string, sql: string][] {
  const store = new Database(':memory:')
  store.exec(SCHEMA)
  const found = TABLES.flatMap((table) => {
    const known = store.prepare(`pragma table_info(${table})`).all() as { name: string; type: string }[]
    return known.map(({ name, type }): [string, string] => [
      `${table}.${name}`,
      `update ${table} set ${name} = ${altered(name, type)} where ${ROWS[table] ?? ''}`,
    ])
  })
  store.close()
  return found
}

describe('a store in which somebody altered', () => {
  it.each(columns())('%s shows nothing of it, and has it again as it was signed', (_column, sql) =>
    alter(sql),
  )

  it.each([
    [
      'the text alone',
      () => `update live set snapshot = replace(snapshot, '更正', '伪造') where document = 'a-2'`,
    ],
    ['the text together with its digest', forgedText],
    ['the text, its digest and a release of its own', forgedRelease],
    ['what two articles are', () => swapped('snapshot', 'digest', 'seq')],
    ['what two articles are called', () => swapped('name')],
    [
      'a word under which an article is found',
      () => `
      insert into article_keywords select 'articles', document, '伪造', shown_at, number, series, district, place
      from articles where document = 'a-1'`,
    ],
    ['what files may be given out', () => `insert into shown_blobs values ('${STRAY}', 'articles', 'a-1')`],
    ['which correction is shown', olderText],
    ['whose a text is', () => `update live set document = 'a-9', name = '9137' where document = 'a-1'`],
    ['what was withdrawn, so that it is not', () => `delete from withdrawn`],
    ['what is listed', () => `delete from articles where document = 'a-1'`],
    ['what is public', () => `delete from live where document = 'a-1'`],
  ])('%s shows nothing of it, and has it again as it was signed', (_what, sql) => alter(sql()))

  /** Only the feed can tell what it was. */
  it.each([
    [
      'what was released, and everything of it',
      `delete from releases where seq = 7; delete from live where document = 'a-1'; delete from articles where document = 'a-1'`,
    ],
    ['what was released, with what shows it left', 'delete from releases where seq = 7'],
    ['what was released last', 'delete from releases where seq >= (select max(seq) from releases)'],
    ['almost all that was released', 'delete from releases where seq > 1'],
  ])('%s shows nothing of it, and has it again once the feed is back', (_what, sql) => alter(sql, false))

  it('is looked at by every process anew: what another one compared, this one does not believe', async () => {
    await feed.goDown()
    atStore((store) =>
      store.exec(`update articles set item = replace(item, '更正', '伪造') where document = 'a-2'`),
    )
    const other = replicaOf(feed, place.dir)
    expect(() => other.reader.articles({ limit: 5 })).toThrow('a-2')
    await other.close()
    await feed.comeBack()
    await until(() => replica.reader.damaged() === 0 && dump() === whole, 15_000)
  })

  it('offers no word that nobody signed, where the search was altered', () => {
    const forged = articleContent(1, { title: '伪造', titleLines: ['伪造'], text: '伪造' })
    atStore((store) => {
      store.exec("delete from search_articles where document = 'a-1'")
      const [index, row] = [searchIndexer(store), searchRow(forged)]
      index.add('a-1', forged, '2025-03-01T00:00:00.000Z', row)
      index.keepWords(row.terms)
    })
    expect(replica.reader.search({ text: 'weizao', limit: 5 })).toMatchObject({ items: [], suggestion: null })
    // One that stands in an article is offered as before.
    expect(replica.reader.search({ text: 'biaoti', limit: 5 })).toMatchObject({ suggestion: '标题' })
  })

  it('counts the articles of a series anew, where their number was altered', async () => {
    const counted = () => replica.reader.seriesListing('shangliang', 1)?.total
    const right = counted()
    expect(right).toBeGreaterThan(0)
    atStore((store) => store.exec('update series_sizes set total = 9137'))
    await until(() => counted() === right)
  })

  it('gives out no file that was not released, whatever the store says', async () => {
    await feed.goDown()
    atStore((store) => store.exec(`insert into shown_blobs values ('${STRAY}', 'articles', 'a-1')`))
    expect(replica.reader.blobPath(STRAY)).toBeNull()
    await feed.comeBack()
    await until(() => replica.reader.damaged() === 0 && dump() === whole, 15_000)
  })
})

describe('a picture in the store', () => {
  const [{ sha256: digest } = { sha256: '' }] = photoContent('p').renditions
  const address = `/media/${digest}.avif`
  const file = () => path.join(place.dir, 'blobs', digest.slice(0, 2), digest)

  it.each([
    ['was written over, with its size and its times', overwrite],
    ['is gone', (name: string) => rmSync(name)],
  ])('that %s is not given out, and is fetched anew', async (_, harm) => {
    const right = readFileSync(file())
    expect((await site.get(address)).status).toBe(200)
    await feed.goDown()
    harm(file())
    const answer = await site.get(address)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
    await feed.comeBack()
    await until(() => replica.reader.damaged() === 0, 15_000)
    const mended = await site.get(address)
    expect(mended.status).toBe(200)
    expect(Buffer.from(await mended.arrayBuffer()).equals(right)).toBe(true)
  })
})

function overwrite(name: string): void {
  const { size, atime, mtime } = statSync(name)
  writeFileSync(name, Buffer.alloc(size, 'x'))
  utimesSync(name, atime, mtime)
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

function textOf(document: string): string {
  return atStore(
    (store) =>
      store.prepare('select snapshot from live where document = ?').get(document) as { snapshot: string },
  ).snapshot
}

/** As somebody would who knows how rows hang together. */
function forgedText(): string {
  const text = textOf('a-2').replaceAll('更正', '伪造')
  return `update live set snapshot = ${literal(text)}, digest = '${sha256(text)}' where document = 'a-2';
    update articles set item = replace(item, '更正', '伪造') where document = 'a-2'`
}

/** And who writes the release as well; its hash is right, but nobody signed it. */
function forgedRelease(): string {
  const text = textOf('a-2').replaceAll('更正', '伪造')
  const { release, ...signed } = feed.releases.find(
    ({ release: { document, kind } }) => document.id === 'a-2' && kind === 'correct',
  ) as SignedRelease
  const { hash: _hash, ...linked } = { ...release, digest: sha256(text) }
  const forged = { ...signed, release: { ...linked, hash: digestOf(linked) } }
  return `${forgedText()};
    update releases set hash = '${forged.release.hash}', signed = ${literal(JSON.stringify(forged))}
    where seq = ${String(release.seq)}`
}

/** What was signed once, and is no longer what is live. */
function olderText(): string {
  const { frozen } = sampleArticle(2, { title: '原来的标题', titleLines: ['原来的标题'] })
  const first = feed.releases.find(({ release }) => release.document.id === 'a-2') as SignedRelease
  const { seq, at } = first.release
  return `update live set snapshot = ${literal(frozen.body)}, digest = '${frozen.digest}', seq = ${String(seq)},
      at = '${at}', kind = 'publish' where document = 'a-2';
    update articles set item = replace(item, '更正后', '原来'), released_at = '${at}' where document = 'a-2'`
}

function swapped(...names: string[]): string {
  const set = names
    .map((name) => `${name} = (select ${name} from other where other.document <> live.document)`)
    .join(', ')
  return `create temp table other as select * from live where document in ('a-1', 'a-3');
    update live set ${set} where document in ('a-1', 'a-3')`
}
