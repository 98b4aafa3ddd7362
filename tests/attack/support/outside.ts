import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { canonicalJson, sha256 } from '../../../src/ledger/canonical.ts'
import { EMPTY_HEAD, faultOf, type Head } from '../../../src/ledger/chain.ts'
import type { SignedRelease } from '../../../src/ledger/release.ts'
import { releaseKey } from '../../../src/newsroom/secrets.ts'
import { openReplica, type Replica } from '../../../src/replica/index.ts'
import type { Newsroom, Person } from '../../support/newsroom.ts'
import { QUICK, recordedLog, temporaryDir } from '../../support/replicas.ts'

/** An entry of the ledger, as an auditor reads it. */
export interface Entry {
  seq: number
  prev: string
  hash: string
  type: string
  by: { id: string; role: string }
  document: { collection: string; id: string }
  digest: string
  case: number
  kind?: string
  flow?: { stages: unknown[]; signoff: { quorum: number } }
  signature?: number
  release?: SignedRelease
}

/** A real site that follows this newsroom over the network, and what an auditor sees of its ledger. */
export interface Outside {
  site: Replica
  /** The entries of the ledger that were not read before. @throws Error where the chain does not hold */
  news(): Promise<Entry[]>
  /** Reads the whole ledger once more. @throws Error where the chain does not hold or an entry is not what it was */
  ledger(): Promise<Entry[]>
  /** @param after the number of a release: those that come later */
  feed(after?: number): Promise<SignedRelease[]>
  /** Waits until the site has come to the feed's last release. @throws Error where it refuses it, or never does */
  caughtUp(last: Head): Promise<void>
  close(): Promise<void>
}

/** In ms: a site asks every tenth of a second here. */
const PATIENCE = 20_000

export async function watchFromOutside(newsroom: Newsroom, auditor: Person): Promise<Outside> {
  const server = createServer((request, response) => {
    // Without a stream to listen to, the site asks.
    if (request.url?.includes('/stream')) return void response.writeHead(503).end()
    void newsroom.anonymous.raw((request.url ?? '').replace('/api', '')).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const place = temporaryDir()
  const log = recordedLog()
  const site = openReplica({
    dir: place.dir,
    feedUrl: `http://127.0.0.1:${String(port)}/api`,
    trustedKeys: [releaseKey(newsroom.dataDir).publicKey],
    log,
    timing: QUICK,
  })
  const known: string[] = []
  return {
    site,
    async news() {
      const head = headOf(known)
      const texts = await readLedger(auditor, `&where[seq][greater_than]=${String(head.seq)}`)
      known.push(...texts)
      return chained(texts, head)
    },
    async ledger() {
      const texts = await readLedger(auditor)
      if (known.some((text, index) => texts[index] !== text)) throw new Error('An entry is not what it was.')
      return chained(texts, EMPTY_HEAD)
    },
    feed: (after) => readFeed(newsroom, after),
    async caughtUp(last) {
      await site.start()
      for (const end = Date.now() + PATIENCE; ; await sleep(20)) {
        const { head, refused } = site.reader.standing()
        if (refused) throw new Error(`The site refuses what was released: ${JSON.stringify(refused)}`)
        if (head.hash === last.hash) return
        if (Date.now() > end)
          throw new Error(`The site does not come to what was released: ${JSON.stringify(log.lines)}`)
      }
    },
    async close() {
      await site.close()
      server.closeAllConnections()
      server.close()
      place.remove()
    },
  }
}

async function readLedger(auditor: Person, condition = ''): Promise<string[]> {
  const { body } = await auditor.get(`/ledger?pagination=false&sort=seq&select[entry]=true${condition}`)
  return (body.docs as { entry: string }[]).map(({ entry }) => entry)
}

function headOf(known: readonly string[]): Head {
  const last = known.at(-1)
  return last === undefined ? EMPTY_HEAD : (JSON.parse(last) as Entry)
}

function chained(texts: readonly string[], before: Head): Entry[] {
  let head = before
  return texts.map((text) => {
    const entry = JSON.parse(text) as Entry
    const fault = faultOf(entry, head)
    if (fault) throw new Error(`The ledger does not hold at ${String(entry.seq)}: ${fault}`)
    head = { seq: entry.seq, hash: entry.hash }
    return entry
  })
}

async function readFeed({ anonymous }: Newsroom, after = 0): Promise<SignedRelease[]> {
  const items: SignedRelease[] = []
  for (;;) {
    const from = items.at(-1)?.release.seq ?? after
    const { body } = await anonymous.get(`/releases?after=${String(from)}`)
    const page = body.items as SignedRelease[]
    if (page.length === 0) return items
    items.push(...page)
  }
}

/** The digest of a text that was answered as JSON: what was frozen is canonical, so it can be made again. */
export function digestOfAnswer(body: unknown): string {
  return sha256(canonicalJson(body))
}
