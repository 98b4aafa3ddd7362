import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { crawl } from '../../src/export/crawl.ts'
import { exportSite, type Exported } from '../../src/export/exportSite.ts'
import { pathsIn } from '../../src/export/links.ts'
import { type LocalSite, localSite } from '../../src/export/localSite.ts'
import { type Pages, pagesOf } from '../../src/export/pages.ts'
import { recordReads } from '../../src/export/reads.ts'
import { createSite } from '../../src/site/app.ts'
import { type FakeFeed, startFakeFeed } from '../support/fakeFeed.ts'
import { replicaOf, temporaryDir, type TestReplica, until } from '../support/replicas.ts'
import {
  districtContent,
  LAIWU,
  sample,
  sampleArticle,
  seriesContent,
  settingsContent,
  SHANGLIANG,
} from '../support/snapshots.ts'
import { serveTree } from '../support/staticServer.ts'

/** Static publishing: the whole site as files, for a web server that knows nothing of us. */
const PUBLIC_URL = 'https://www.example.org'
const NOON = Date.parse('2026-01-15T04:00:00Z')

let store: FakeFeed
let replica: TestReplica
let site: LocalSite
let pages: Pages
let place: ReturnType<typeof temporaryDir>
let target: string
let current: string
let served: Awaited<ReturnType<typeof serveTree>>

beforeEach(async () => {
  place = temporaryDir()
  store = await startFakeFeed()
  store.publish(sample('settings', 'site', settingsContent()))
  store.publish(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG)))
  store.publish(sample('districts', LAIWU.id, districtContent(LAIWU)))
  for (let number = 1; number <= 25; number += 1) store.publish(sampleArticle(number))
  replica = replicaOf(store, join(place.dir, 'store'))
  await replica.start()
  const log = { error: () => undefined }
  const recorder = recordReads(replica.reader)
  const edition = () => new Date(NOON)
  const app = createSite({ reader: recorder.reader, log, publicUrl: PUBLIC_URL, edition })
  site = await localSite(recorder, app)
  pages = pagesOf(site, recorder, PUBLIC_URL)
  target = join(place.dir, 'exported')
  current = join(target, 'current')
})

afterEach(async () => {
  served.close()
  site.close()
  await replica.close()
  await store.goDown()
  place.remove()
})

async function exported(): Promise<Exported> {
  await until(() => replica.head().seq === store.releases.length)
  const result = await exportSite({ reader: replica.reader, pages, dir: target })
  served = await serveTree(current)
  return result
}

/** Asks the server of the files. */
async function visit(path: string) {
  const { status, headers, text } = await served.ask(path)
  const links = pathsIn(text, headers['content-type'] ?? '', new URL(path, PUBLIC_URL).href)
  return { status, location: headers.location ?? null, links, body: Buffer.from(text) }
}

test('every page is there with the same bytes, and no link leads nowhere', async () => {
  const { lost } = await exported()
  expect(lost).toEqual([])
  const { pages: found, lost: broken } = await crawl(
    ['/', '/en', '/api/v1/articles', '/api/v1/districts', '/api/v1/articles/1'],
    visit,
    PUBLIC_URL,
  )
  expect(broken).toEqual([])
  expect(found.size).toBeGreaterThan(25 * 4)
  for (const path of [
    '/articles/1',
    '/en/articles/1',
    '/articles/1/proof',
    '/api/v1/articles/1',
    '/districts/370116',
  ])
    expect([...found.keys()]).toContain(path)
  for (const [path, { body }] of found)
    expect([path, body.equals((await site.get(path)).body)]).toEqual([path, true])
})

test('no page names this machine', async () => {
  await exported()
  for (const file of filesIn(current).filter((name) => /\.(?:html|json|xml|txt)$/.test(name)))
    expect([file, /localhost|127\.0\.0\.1/.test(readFileSync(join(current, file), 'utf8'))]).toEqual([
      file,
      false,
    ])
})

test('beside each text lie its coded forms', async () => {
  await exported()
  const file = join(current, 'articles/1.html')
  const plain = readFileSync(file)
  expect(gunzipSync(readFileSync(`${file}.gz`)).equals(plain)).toBe(true)
  expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(plain)).toBe(true)
})

test('what is withdrawn is gone with the next edition, and says so', async () => {
  await exported()
  served.close()
  store.withdraw({ collection: 'articles', id: 'a-7' }, { after: 'gone' })
  await exported()
  const { status, text } = await served.ask('/articles/7')
  expect(status).toBe(410)
  expect(text).toBe((await site.get('/articles/7')).body.toString())
  for (const path of ['/articles/7/proof', '/api/v1/articles/7', '/api/v1/articles/7/proof']) {
    const answer = await served.ask(path)
    expect([path, answer.status, answer.text]).toEqual([path, 410, (await site.get(path)).body.toString()])
  }
  expect(filesIn(current).filter((name) => /^(?:en\/)?articles\/7(?:\.|\/)/.test(name))).toEqual([])
  expect((await served.ask('/nowhere')).status).toBe(404)
})

test('an edition takes over what did not change, and takes the place of the one before in one step', async () => {
  const first = await exported()
  const inode = statSync(join(current, 'articles/1.html.br')).ino
  served.close()
  store.publish(sampleArticle(26))
  const second = await exported()
  expect(second.reused).toBeGreaterThan(first.files / 2)
  expect(second.made).toBeLessThan(first.made / 2)
  expect(statSync(join(current, 'articles/1.html.br')).ino).toBe(inode)
  expect(readlinkSync(current)).toBe(`editions/${second.edition.split('/').at(-1) ?? ''}`)
  expect(existsSync(join(first.edition, 'articles/26.html'))).toBe(false)
  expect((await served.ask('/articles/26')).status).toBe(200)
  served.close()
  store.publish(sampleArticle(27))
  await exported()
  expect(readdirSync(join(target, 'editions'))).toHaveLength(2)
  expect(readdirSync(target).sort()).toEqual(['current', 'editions'])
})

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
}
