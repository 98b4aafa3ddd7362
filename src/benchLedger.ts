import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { closedNewsroomToFill } from './launch/closedNewsroom.ts'
import { EMPTY_HEAD, type Head, seal } from './ledger/chain.ts'
import { signRelease } from './ledger/release.ts'
import { tellCase } from './newsroom/feed/publicPart.ts'
import { type LedgerEntry, type LedgerEvent, rowOf } from './newsroom/evidence/ledger.ts'
import { verifyEvidence } from './newsroom/evidence/verify.ts'
import { releaseKeyOf } from './newsroom/installation.ts'
import { freeze } from './snapshot/build.ts'
import type { ArticleContent } from './snapshot/types.ts'
import {
  type Action,
  type Actor,
  decide,
  type DocumentState,
  FLOWS,
  fold,
  type OpenCase,
  revisionOf,
  type Role,
  UNTOUCHED,
} from './workflow/index.ts'

/**
 * `npm run bench:ledger -- 100000`: fills a ledger of its own with so many entries, each decided, sealed and, where
 * it releases, signed by the core as in daily work, and says how long its verification takes.
 */
const wanted = Number(process.argv[2] ?? 100_000)
const STEPS: [Action, Role][] = [
  ['submit', 'editor'],
  ['pass', 'reviewer'],
  ['sign', 'signer'],
  ['release', 'publisher'],
]

const directory = mkdtempSync(path.join(tmpdir(), 'qianfa-bench-'))
process.env.DATA_DIR = directory
process.env.MEDIA_DIR = path.join(directory, 'media')
Object.assign(process.env, { DATABASE_URI: `file:${path.join(directory, 'newsroom.db')}` })

let head: Head = EMPTY_HEAD
let releases: Head = EMPTY_HEAD

try {
  const payload = await closedNewsroomToFill()
  payload.logger.level = 'silent'
  const made = await timed(() => fill(payload))
  console.log(`${String(head.seq)} entries, ${String(releases.seq)} releases made in ${made} s`)
  const read = await timed(async () => {
    const verdict = await verifyEvidence(payload)
    if (verdict.fault) throw new Error(`The made ledger does not hold: ${JSON.stringify(verdict.fault)}`)
    console.log(`${String(verdict.entries)} entries, ${String(verdict.snapshots)} snapshots verified`)
  })
  console.log(`verified in ${read} s, ${String(Math.round(head.seq / Number(read)))} entries/s`)
} finally {
  rmSync(directory, { recursive: true, force: true })
}
process.exit(0)

/** Seconds by the clock; on a busy machine, those of the processor say more, and are told beside them. */
async function timed(run: () => Promise<void>): Promise<string> {
  const started = performance.now()
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  console.log(`processor: ${((user + system) / 1e6).toFixed(1)} s`)
  return ((performance.now() - started) / 1000).toFixed(1)
}

async function fill(payload: Payload): Promise<void> {
  for (let number = 1; head.seq < wanted;) {
    const statements: Statement[] = []
    for (const end = number + 100; number < end && head.seq < wanted; number++)
      statements.push(...article(payload, number))
    await clientOf(payload).batch(statements, 'write')
  }
}

interface Statement {
  sql: string
  args: (string | number | null)[]
}

function clientOf({ db }: Payload) {
  return (db as unknown as { client: { batch(statements: Statement[], mode: string): Promise<unknown> } })
    .client
}

/** One article from its login to its release: five entries and a snapshot. */
function article(payload: Payload, number: number): Statement[] {
  const document = { collection: 'articles', id: `article-${String(number)}` }
  const frozen = freeze('articles', document.id, contentOf(number))
  const { digest, body } = frozen
  const statements = [
    inserted('snapshots', { id: digest, subject: `articles/${document.id}`, body }),
    added(seal(login(number), head)),
  ]
  let state: DocumentState = UNTOUCHED
  for (const [action, role] of STEPS) {
    const actor = person(role)
    const draft = { digest, version: `v${String(number)}`, importance: 'ordinary' as const }
    const situation = {
      ...{ document, state, actor, now: moment(), flows: FLOWS },
      draft: { ...draft, contributors: ['editor'], scope: 'shared' as const, unfit: [] },
    }
    const decision = decide(situation, { action, revision: revisionOf(situation) })
    if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
    const entry = seal(withRelease(payload, decision.event, state), head)
    statements.push(added(entry))
    state = fold([entry], state)
  }
  return statements
}

function withRelease(payload: Payload, event: LedgerEvent, state: DocumentState): LedgerEvent {
  if (event.type !== 'released') return event
  const { at, document, digest } = event
  // Only a withdrawal says the name, and nothing is withdrawn here.
  const told = tellCase(state.case as OpenCase, document.id)
  const release = seal(
    { format: 'qianfa.release/1' as const, at, document, digest, ledger: head, ...told },
    releases,
  )
  releases = { seq: release.seq, hash: release.hash }
  return { ...event, release: signRelease(release, releaseKeyOf(payload).privateKey) }
}

function login(number: number) {
  const by = { id: 'editor', name: '采编一', title: null, role: 'editor' as const }
  const subject = { collection: 'users', id: 'editor' }
  return { type: 'logged_in' as const, at: moment(), by, subject, address: `10.0.0.${String(number % 250)}` }
}

function added(entry: LedgerEntry): Statement {
  head = { seq: entry.seq, hash: entry.hash }
  const { personName, ...row } = rowOf(entry)
  return inserted('ledger', { id: entry.hash, ...row, person_name: personName })
}

function inserted(table: string, row: object): Statement {
  const columns = Object.keys(row).map((column) => `"${column}"`)
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  return { sql, args: Object.values(row) as Statement['args'] }
}

function moment(): string {
  return new Date(Date.UTC(2026, 0, 1) + head.seq * 1000).toISOString()
}

function person(role: Role): Actor {
  return { id: role, name: `${role}一`, title: '党组成员', roles: [role], districts: [] }
}

function contentOf(number: number): ArticleContent {
  const title = `第${String(number)}次商量：让老旧小区住得更安心`
  const text = `${title}。委员与居民坐在一起，商量加装电梯、停车和养老服务。`.repeat(20)
  return {
    ...{
      number,
      layout: 'text',
      title,
      titleLines: [title],
      kicker: null,
      subtitle: [],
      source: '莱芜区政协',
    },
    ...{
      publishedAt: null,
      editorsNote: null,
      summary: '',
      keywords: ['商量'],
      html: `<p>${text}</p>`,
      text,
    },
    ...{ credit: null, district: null, series: null, heldOn: null, photos: [] },
  }
}
