import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { median, timesOf } from './load.ts'
import { answering, freePort, pause, residentOf, startProgram, stop, temporaryPlace } from './processes.ts'
import type { Finding } from './report.ts'
import { measureSearch } from './search.ts'

interface AtSize {
  size: number
  start: number
  resident: number | null
  hot: number
  cold: number
  /** Cold lists, by what they list. */
  lists: Map<string, number>
}

/** Every kind of page that lists articles, under an address never asked for: its query changes nothing. */
const LISTS: Record<string, (nth: number) => string> = {
  home: (nth) => `/?cold=${nth}`,
  'all articles': (nth) => `/articles?cold=${nth}`,
  'series of consultations': (nth) => `/series/series-0?cold=${nth}`,
  'series by date': (nth) => `/series/series-1?cold=${nth}`,
  district: (nth) => `/districts/370101?cold=${nth}`,
  // The API knows all its parameters: a day before the first article.
  'list.json of a series and district': (nth) =>
    `/api/v1/articles?series=series-1&district=370101&from=${new Date(Date.UTC(2010, 0, nth)).toISOString().slice(0, 10)}`,
  'rss.xml': (nth) => `/rss.xml?cold=${nth}`,
}

interface Site {
  origin: string
  child: ChildProcess
}

/** The same site at several sizes, one on top of the other: what it takes to come so far, to start, and to answer. */
export async function measureScale(sizes: readonly number[]): Promise<Finding[]> {
  const largest = Math.max(...sizes)
  const feed = await startFeed(largest)
  const dataDir = temporaryPlace()
  const measured: AtSize[] = []
  const served: number[] = []
  const searchable: number[] = []
  for (const size of sizes) {
    const seq = Number(await (await fetch(`${feed.origin}/reveal?articles=${size}`)).text())
    const filling = await startSite(feed, dataDir)
    const begun = performance.now()
    const until = async (isReached: (ready: Ready) => boolean) => {
      await reached(filling, isReached)
      return (performance.now() - begun) / 1000
    }
    served.push(await until(({ head }) => head.seq >= seq))
    searchable.push(await until(({ search }) => !search.isBuilding))
    await stop(filling.child)
    measured.push(await measureAt(size, feed, dataDir))
  }
  await stop(feed.child)
  const search = await measureSearch(path.join(dataDir, 'site'), largest, feed.key)
  return [
    ...replication(sizes, served, searchable),
    ...measured.flatMap(findingsOf),
    ...flatness(measured),
    search,
  ]
}

type Feed = Site & { key: string }

async function startFeed(articles: number): Promise<Feed> {
  const port = await freePort()
  const child = startProgram(path.join(import.meta.dirname, 'feed.ts'), [String(articles), String(port)])
  const origin = `http://127.0.0.1:${port}`
  await answering(`${origin}/key`, 600_000)
  return { child, origin, key: await (await fetch(`${origin}/key`)).text() }
}

async function startSite({ origin, key }: Feed, dataDir: string): Promise<Site> {
  const port = await freePort()
  const child = startProgram('src/site.ts', [], {
    NODE_ENV: 'production',
    SITE_PORT: String(port),
    DATA_DIR: dataDir,
    FEED_URL: `${origin}/api`,
    TRUSTED_KEYS: key,
    PUBLIC_URL: 'https://www.example.org',
  })
  const site = { child, origin: `http://127.0.0.1:${port}` }
  await answering(`${site.origin}/healthz`, 60_000)
  return site
}

interface Ready {
  head: { seq: number }
  search: { waiting: number; isBuilding: boolean }
}

async function reached({ origin }: Site, isReached: (ready: Ready) => boolean): Promise<void> {
  while (!isReached((await (await fetch(`${origin}/readyz`)).json()) as Ready)) await pause(100)
}

async function measureAt(size: number, feed: Feed, dataDir: string): Promise<AtSize> {
  const begun = performance.now()
  const { child, origin } = await startSite(feed, dataDir)
  await answering(`${origin}/readyz`, 60_000)
  const start = (performance.now() - begun) / 1000
  const some = (count: number) =>
    Array.from({ length: count }, (_, i) => `${origin}/articles/${1 + Math.floor((i * size) / count)}`)
  await timesOf(some(50).map((address) => `${address}?warm`))
  const cold = median(await timesOf(some(300)))
  const lists = new Map<string, number>()
  for (const [list, addressOf] of Object.entries(LISTS))
    lists.set(list, await coldList((nth) => origin + addressOf(nth)))
  const page = `${origin}/articles/${Math.ceil(size / 2)}`
  const hot = median(await timesOf(Array<string>(2000).fill(page)))
  await timesOf([`${origin}/search?q=${encodeURIComponent('协商')}`])
  const resident = residentOf(child.pid)
  await stop(child)
  return { size, start, resident, hot, cold, lists }
}

async function coldList(addressOf: (nth: number) => string): Promise<number> {
  const addresses = Array.from({ length: 45 }, (_, index) => addressOf(index + 1))
  await timesOf(addresses.slice(0, 5))
  return median(await timesOf(addresses.slice(5)))
}

function replication(
  sizes: readonly number[],
  served: readonly number[],
  searchable: readonly number[],
): Finding[] {
  const largest = Math.max(...sizes)
  const rate = (seconds: readonly number[]) => largest / seconds.reduce((sum, part) => sum + part, 0)
  const parts = (seconds: readonly number[]) =>
    sizes.map((size, i) => `to ${size.toLocaleString('en')} in ${seconds[i]?.toFixed(1) ?? ''} s`).join(', ')
  return [
    {
      what: 'first full replication, until served',
      measured: rate(served),
      unit: 'articles/s',
      wanted: { atLeast: 1000 },
      note: `verified and readable; ${parts(served)}`,
    },
    {
      what: 'first full replication, until searchable',
      measured: rate(searchable),
      unit: 'articles/s',
      note: `the index is built beside it; ${parts(searchable)}`,
    },
  ]
}

function findingsOf({ size, start, resident, hot, cold, lists }: AtSize): Finding[] {
  const at = size.toLocaleString('en')
  return [
    { what: `start at ${at}`, measured: start, unit: 's', wanted: { atMost: 3 } },
    {
      what: `resident at ${at}`,
      measured: resident,
      unit: 'MB',
      wanted: { atMost: 300 },
      note: 'after 2,400 requests and a search',
    },
    { what: `cold article at ${at}, median`, measured: cold, unit: 'ms', wanted: { atMost: 10 } },
    {
      what: `hot article at ${at}, median`,
      measured: hot,
      unit: 'ms',
      note: 'as fetch sees it, on one connection',
    },
    ...[...lists].map(([list, measured]) => ({
      what: `cold ${list} at ${at}, median`,
      measured,
      unit: 'ms',
      wanted: { atMost: 10 },
    })),
  ]
}

function flatness(measured: readonly AtSize[]): Finding[] {
  const spread = (values: readonly number[]) => Math.max(...values) / Math.min(...values)
  return (['hot', 'cold'] as const).map((kind) => ({
    what: `${kind} latency, slowest size / fastest`,
    measured: spread(measured.map((at) => at[kind])),
    unit: '×',
    wanted: { atMost: 1.5 },
  }))
}
