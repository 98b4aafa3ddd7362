/**
 * Measures the search of a site with very many articles: `npm run bench:search -- [--articles 100000] [--json file]`.
 * Bulk text is drawn by the segmenter's own word frequencies, the same for every run. Filling and asking are two
 * processes, so that the memory measured is that of a site that only serves.
 */
import { execFileSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { EMPTY_HEAD, type Head, seal } from '../src/ledger/chain.ts'
import { publicKeyText, signRelease } from '../src/ledger/release.ts'
import type { Prepared } from '../src/replica/applyRelease.ts'
import { indexMerger } from '../src/replica/searchMerge.ts'
import { openStore } from '../src/replica/store.ts'
import { siteReader } from '../src/replica/siteReader.ts'
import { freeze } from '../src/snapshot/build.ts'
import type { AnySnapshot } from '../src/snapshot/types.ts'
import { bulkArticle } from './benchSearch/articles.ts'
import { benchQueries, type Kind, KINDS } from './benchSearch/queries.ts'
import { readWords } from './benchSearch/words.ts'

interface Filled {
  articles: number
  /** Through the whole of a release: chain, snapshot, lists and search. */
  articlesPerSecond: number
  megabytes: number
  charactersEach: number
}

interface Asked {
  /** Resident after all queries, MB. */
  resident: number
  kinds: Record<string, Latency>
  all: Latency
}

/** Until the answer, ms; and the processor's time for it, which says how long it would take on an idle machine. */
interface Latency {
  p50: number
  p95: number
  p99: number
  most: number
  cpu95: number
}

interface Measured {
  ms: number
  cpu: number
}

/** How many queries of each kind come before those that are measured. */
const WARMING = 5

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    each: { type: 'string', default: '100' },
    json: { type: 'string' },
    /** Keeps the filled store here and uses it again. */
    dir: { type: 'string' },
    /** The second process: the file with its queries. */
    ask: { type: 'string' },
    /** And the public key that the store is signed with, where another program filled it. */
    key: { type: 'string' },
  },
})
const articles = Number(values.articles)

/** The same in both processes, and in a store that is used again; a reader believes only what is signed. */
const KEY = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 1)]),
  format: 'der',
  type: 'pkcs8',
})

function fill(dir: string): Filled {
  const words = readWords()
  const store = openStore(dir, silent)
  // What is measured is the work, not the disk: a site that catches up commits in larger steps than this.
  store.connection.exec('pragma synchronous = off')
  // As a build beside a new site does it: the parts of the index are brought together at the end.
  const merger = indexMerger(store.connection)
  merger.expectMany()
  let head: Head = EMPTY_HEAD
  let spent = 0
  let characters = 0
  for (let number = 1; number <= articles; number++) {
    const content = bulkArticle(words, number, articles)
    const document = { collection: 'articles' as const, id: `article-${String(number)}` }
    const { digest, body, snapshot } = frozen(document.id, content)
    const at = content.publishedAt ?? ''
    const whole = { format: 'qianfa.release/1' as const, at, kind: 'publish' as const, document, digest }
    const release = seal({ ...whole, steps: [], ledger: EMPTY_HEAD }, head)
    head = { seq: release.seq, hash: release.hash }
    const signed = signRelease(release, KEY) as Prepared['signed']
    const before = performance.now()
    store.apply({ signed, verified: { text: body, snapshot } })
    spent += performance.now() - before
    characters += content.text.length
    if (number % 10_000 === 0) console.error(`${String(number)} articles, ${perSecond(number, spent)}/s`)
  }
  while (merger.mergeSome());
  store.close()
  return {
    articles,
    articlesPerSecond: Number(perSecond(articles, spent)),
    megabytes: Math.round(statSync(path.join(dir, 'site.db')).size / 1e6),
    charactersEach: Math.round(characters / articles),
  }
}

function frozen(id: string, content: ReturnType<typeof bulkArticle>) {
  const { digest, body } = freeze('articles', id, content)
  return { digest, body, snapshot: JSON.parse(body) as AnySnapshot }
}

const perSecond = (count: number, ms: number) => ((count / ms) * 1000).toFixed(0)

/** Reads the queries from a file: making them takes more memory than answering them. */
function ask(dir: string, file: string): Asked {
  const queries = JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof benchQueries>
  const store = openStore(dir, silent)
  const reader = siteReader(store, [values.key ?? publicKeyText(KEY)])
  // A site that has answered some queries has its dictionaries loaded and its code compiled: that is the one measured.
  const inTurn = shuffled(queries)
  for (const { typed } of inTurn.slice(0, WARMING * KINDS.length)) reader.search({ ...typed, limit: 10 })
  const times = new Map<Kind, Measured[]>(KINDS.map(({ kind }) => [kind, []]))
  for (const { kind, typed } of inTurn.slice(WARMING * KINDS.length)) {
    const [before, cpuBefore] = [performance.now(), process.cpuUsage()]
    reader.search({ ...typed, limit: 10 })
    const { user, system } = process.cpuUsage(cpuBefore)
    times.get(kind)?.push({ ms: performance.now() - before, cpu: (user + system) / 1000 })
  }
  const resident = Math.round(process.memoryUsage.rss() / 1e6)
  store.close()
  const kinds = Object.fromEntries([...times].map(([kind, measured]) => [kind, latency(measured)]))
  return { resident, kinds, all: latency([...times.values()].flat()) }
}

/** Kinds one after the other in turn, as they come from many readers. */
function shuffled<T>(queries: T[]): T[] {
  const each = queries.length / KINDS.length
  return queries
    .map((_, index) => queries[(index % KINDS.length) * each + Math.floor(index / KINDS.length)])
    .filter((it) => it !== undefined)
}

function latency(measured: readonly Measured[]): Latency {
  const part = (of: keyof Measured, share: number) => {
    const sorted = measured.map((one) => one[of]).sort((a, b) => a - b)
    return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  }
  const [p50, p95, p99, most] = [0.5, 0.95, 0.99, 1].map((share) => part('ms', share)) as [
    number,
    number,
    number,
    number,
  ]
  return { p50, p95, p99, most, cpu95: part('cpu', 0.95) }
}

const rounded = (ms: number) => Math.round(ms * 10) / 10

function main(): void {
  const dir = values.dir ?? mkdtempSync(path.join(tmpdir(), 'qianfa-search-'))
  if (values.ask !== undefined) return void console.log(JSON.stringify(ask(dir, values.ask)))
  try {
    const filled = isFilled(dir) ? null : fill(dir)
    const asked = askElsewhere(dir)
    if (filled) console.table([filled])
    console.table({ ...asked.kinds, all: asked.all })
    console.log(`Resident: ${String(asked.resident)} MB`)
    if (values.json !== undefined)
      writeFileSync(values.json, `${JSON.stringify({ filled, asked }, null, 2)}\n`)
  } finally {
    if (values.dir === undefined) rmSync(dir, { recursive: true, force: true })
  }
}

function askElsewhere(dir: string): Asked {
  const file = path.join(dir, 'queries.json')
  writeFileSync(file, JSON.stringify(benchQueries(readWords(), articles, WARMING + Number(values.each))))
  const own = [
    '--conditions=production',
    '--import',
    'tsx',
    import.meta.filename,
    '--ask',
    file,
    '--dir',
    dir,
  ]
  return JSON.parse(execFileSync(process.execPath, own, { encoding: 'utf8' })) as Asked
}

function isFilled(dir: string): boolean {
  const store = openStore(dir, silent)
  const { seq } = store.head()
  store.close()
  return seq === articles
}

main()
