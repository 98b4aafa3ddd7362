import { get } from 'node:http'
import { load, type Load, median, quantile, timesOf } from './load.ts'
import { type Peer, startBareNode, startNginx } from './peers.ts'
import { isInstalled } from './processes.ts'
import type { Finding } from './report.ts'
import type { Stack } from './stack.ts'

/** As a program asks, and as every browser does. */
const CODINGS = ['identity', 'gzip'] as const
type Coding = (typeof CODINGS)[number]

export interface Effort {
  seconds: number
  rounds: number
}

interface Listed {
  items: { number: number }[]
}

/** Hot answers against nginx (twice), a bare Node and plain Payload, all in one run and in turn, since machines drift. */
export async function measureHot({ site, api, authorization }: Stack, effort: Effort): Promise<Finding[]> {
  const { items } = (await (await fetch(`${site}/api/v1/articles?limit=10`)).json()) as Listed
  const number = items[0]?.number ?? 0
  const ours = new Map([
    ['article.html', `${site}/articles/${number}`],
    ['article.json', `${site}/api/v1/articles/${number}`],
    ['list.json', `${site}/api/v1/articles?limit=10`],
  ])
  const files = new Map<string, Buffer>()
  for (const [name, address] of ours)
    for (const coding of CODINGS) files.set(fileOf(name, coding), await bytesOf(address, coding))
  const nginx = isInstalled('nginx') ? await bothNginx(files) : null
  const bare = await startBareNode(files)
  const findings: Finding[] = []
  const perSecond = new Map<string, number>()
  for (const [name, address] of ours) {
    for (const coding of CODINGS) {
      const file = fileOf(name, coding)
      const addresses = {
        ...(nginx && { nginx: nginx.installed.address(file), tuned: nginx.tuned.address(file) }),
        bare: bare.address(file),
        site: address,
      }
      const rates = await inTurn(effort, addresses, { 'Accept-Encoding': coding })
      perSecond.set(file, rates.site ?? 0)
      findings.push(...comparedWithNginx(name, coding, rates, files.get(file)?.byteLength ?? 0))
    }
  }
  const payload = await plainPayload(api, authorization, effort)
  const ratio = (perSecond.get('article.json') ?? 0) / payload.perSecond
  const note = `the newsroom’s own GET /api/articles/:id with a login: ${payload.perSecond.toFixed(0)}/s`
  findings.push({
    what: 'hot article.json / plain Payload',
    measured: ratio,
    unit: '×',
    wanted: { atLeast: 90 },
    note,
  })
  return findings
}

async function bothNginx(files: ReadonlyMap<string, Buffer>): Promise<{ installed: Peer; tuned: Peer }> {
  return { installed: await startNginx('as installed', files), tuned: await startNginx('tuned', files) }
}

function comparedWithNginx(name: string, coding: Coding, rates: Rates, bytes: number): Finding[] {
  const { site = 0, bare = 0 } = rates
  const atLeast = name === 'list.json' ? 0.3 : 0.5
  const note = [`${bytes} bytes`, ...Object.entries(rates).map(([who, rate]) => `${who} ${round(rate)}/s`)]
  const over = (what: string, rate: number, peer: 'nginx' | 'tuned'): Finding => ({
    what: `${what}, ${coding} / nginx ${peer === 'nginx' ? 'as installed' : 'tuned'}`,
    measured: rates[peer] === undefined ? null : rate / rates[peer],
    unit: '×',
    note: 'for reference',
  })
  return [
    { ...over(`hot ${name}`, site, 'nginx'), wanted: { atLeast }, note: note.join(', ') },
    over(`bare node:http, ${name}`, bare, 'nginx'),
    over(`hot ${name}`, site, 'tuned'),
    over(`bare node:http, ${name}`, bare, 'tuned'),
  ]
}

type Rates = Record<string, number>

/** Of the pages that nobody has asked for since the last release. */
export async function measureCold({ site }: Stack): Promise<Finding> {
  const { items } = (await (await fetch(`${site}/api/v1/articles?limit=100`)).json()) as Listed
  const paths = items.flatMap(({ number }) => [
    `/articles/${number}`,
    `/en/articles/${number}`,
    `/articles/${number}/proof`,
  ])
  // A query that no page knows makes an address that was never asked for.
  const unasked = (round: number) => paths.map((path) => `${site}${path}?cold=${round}`)
  await timesOf(unasked(0))
  const times = await timesOf([1, 2, 3].flatMap(unasked))
  const note = `p95 ${quantile(times, 0.95).toFixed(1)} ms of ${times.length} pages, on one connection`
  return { what: 'cold page, median', measured: median(times), unit: 'ms', wanted: { atMost: 10 }, note }
}

async function inTurn(
  { seconds, rounds }: Effort,
  addresses: Record<string, string>,
  headers: Record<string, string>,
): Promise<Rates> {
  const seen = new Map<string, number[]>(Object.keys(addresses).map((name) => [name, []]))
  for (const address of Object.values(addresses)) await load(address, { seconds: 1, headers })
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, address] of Object.entries(addresses))
      seen.get(name)?.push(good(await load(address, { seconds, headers }), address))
  }
  return Object.fromEntries([...seen].map(([name, rates]) => [name, median(rates)]))
}

async function plainPayload(
  api: string,
  headers: Record<string, string>,
  { seconds }: Effort,
): Promise<Load> {
  const { docs } = (await (await fetch(`${api}/articles?limit=1`, { headers })).json()) as {
    docs: { id: string }[]
  }
  const address = `${api}/articles/${docs[0]?.id ?? ''}`
  await load(address, { seconds: 1, connections: 8, headers })
  const loaded = await load(address, { seconds: Math.max(seconds, 3), connections: 8, headers })
  good(loaded, address)
  return loaded
}

function good({ perSecond, failed }: Load, address: string): number {
  if (failed > 0) throw new Error(`${failed} requests to ${address} failed.`)
  return perSecond
}

/** The bytes as they come over the wire, which `fetch` would decode. */
function bytesOf(address: string, coding: Coding): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'Accept-Encoding': coding } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks)))
    }).on('error', reject)
  })
}

/** Under the name by which nginx and the bare server know its type. */
const fileOf = (name: string, coding: Coding) => (coding === 'identity' ? name : `${coding}-${name}`)

const round = (value: number) => Math.round(value).toLocaleString('en')
