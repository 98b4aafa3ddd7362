import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { ask } from '../support/ask.ts'
import { type FakeFeed, startFakeFeed } from '../support/fakeFeed.ts'
import { replicaOf, temporaryDir, until } from '../support/replicas.ts'
import { scribbleOver } from '../support/scribble.ts'
import { sampleArticle } from '../support/snapshots.ts'

/** Several processes of one site share its port and its store. */
let feed: FakeFeed
let place: ReturnType<typeof temporaryDir>
let site: ChildProcess
let port: number

beforeEach(async () => {
  feed = await startFakeFeed()
  place = temporaryDir()
  port = await freePort()
  feed.publish(sampleArticle(1))
  const env = { SITE_WORKERS: '2', SITE_PORT: String(port), DATA_DIR: place.dir, FEED_URL: feed.url }
  site = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', 'src/site.ts'], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', TRUSTED_KEYS: feed.publicKey, ...env },
    stdio: 'ignore',
  })
})

afterEach(async () => {
  const ended = new Promise((resolve) => site.once('exit', resolve))
  if (site.exitCode === null && site.kill('SIGTERM')) await ended
  await feed.goDown()
  place.remove()
})

/** A connection that was just given to a worker that dies is never answered. */
const givenUp = () => new Promise<null>((resolve) => void setTimeout(resolve, 2000, null).unref())
const statusOf = async (path: string) =>
  (await Promise.race([ask(port, path).catch(() => null), givenUp()]))?.status

/** Each connection may come to another worker: all of them must say the same. */
async function allAnswer(path: string, status: number): Promise<void> {
  for (
    const end = Date.now() + 25_000;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, 100))
  ) {
    const seen = await Promise.all(Array.from({ length: 8 }, () => statusOf(path)))
    if (seen.every((one) => one === status)) return
  }
  throw new Error(`${path} is not ${String(status)} everywhere.`)
}

const workers = () =>
  readFileSync(`/proc/${String(site.pid)}/task/${String(site.pid)}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)

const onLinux = process.platform === 'linux' ? test : test.skip
onLinux(
  'all of them show what one has fetched, and one that dies is replaced',
  async () => {
    await allAnswer('/articles/1', 200)
    expect(workers()).toHaveLength(2)
    const [first = 0] = workers()
    process.kill(first, 'SIGKILL')
    await allAnswer('/articles/1', 200)
    feed.withdraw({ collection: 'articles', id: 'a-1' }, { after: 'gone' })
    await allAnswer('/articles/1', 410)
    expect(workers()).toHaveLength(2)
    expect(workers()).not.toContain(first)
  },
  90_000,
)

onLinux(
  'all of them go over to the store that one has built anew',
  async () => {
    await allAnswer('/articles/1', 200)
    scribbleOver(path.join(place.dir, 'site'))
    // What a worker keeps ready, it can't vouch for without a store.
    await allAnswer('/articles/1', 200)
    await allAnswer('/api/v1/articles', 200)
    const aside = readdirSync(path.join(place.dir, 'site')).filter(
      (name) => name.endsWith('.db') || /unusable-[\dTZ-]+$/.test(name),
    )
    expect(aside).toHaveLength(2)
    expect(workers()).toHaveLength(2)
    feed.publish(sampleArticle(2))
    feed.withdraw({ collection: 'articles', id: 'a-1' }, { after: 'gone' })
    await allAnswer('/articles/2', 200)
    await allAnswer('/articles/1', 410)
  },
  120_000,
)

onLinux(
  'all of them go over to the store that another site process has put in its place',
  async () => {
    await allAnswer('/articles/1', 200)
    const store = path.join(place.dir, 'site')
    for (const end of ['', '-wal', '-shm']) rmSync(path.join(store, `site.db${end}`), { force: true })
    const other = replicaOf(feed, store)
    await other.start()
    feed.publish(sampleArticle(2))
    await allAnswer('/articles/2', 200)
    await other.stop()
    feed.withdraw({ collection: 'articles', id: 'a-2' }, { after: 'gone' })
    await allAnswer('/articles/2', 410)
    // A file that has no name any more can be written to and read, but nobody else would ever see it.
    await other.close()
    const after = replicaOf(feed, store)
    await until(() => after.head().seq === feed.releases.length, 10_000)
    await after.close()
  },
  120_000,
)

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo
      probe.close(() => resolve(free))
    })
  })
}
