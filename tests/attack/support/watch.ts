import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { canonicalJson } from '../../../src/ledger/canonical.ts'
import { WORKFLOW_TYPES } from '../../../src/workflow/index.ts'
import type { Newsroom } from '../../support/newsroom.ts'
import type { AttackDesk, Who } from './attackDesk.ts'

/** What one attempt was answered: everything of it. */
export interface Answered {
  who: Who
  told: string
}

/** Looks, after every attempt, at what no attempt may change or tell. */
export interface Watch {
  /** @throws Error where something moved, or a secret is in one of the answers */
  check(answers: readonly Answered[]): Promise<void>
  /** Puts the accounts back after an administrator rightly changed one. */
  restore(): Promise<void>
}

interface AccountRow {
  id: string
  [column: string]: unknown
}

/** What makes an account who it is. Logins change sessions and counts, which are left out. */
const OF_ACCOUNTS = ['email', 'name', 'title', 'roles', 'districts', 'active', 'hash', 'salt'] as const

export async function watch({ payload }: Newsroom, desk: AttackDesk): Promise<Watch> {
  const planted = `reset-${createHash('sha256').update(String(Math.random())).digest('hex')}`
  await payload.db.updateOne({
    collection: 'users',
    id: desk.signer.id,
    data: { resetPasswordToken: planted, resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() },
  })
  const before = await standing(payload)
  const own = new Map(Object.entries(desk.people).map(([who, { id }]) => [who, id]))
  return {
    restore: () => restore(payload, before.rows),
    async check(answers) {
      const secrets = await secretsOf(payload, planted)
      for (const { who, told } of answers)
        for (const { id, column, secret } of secrets)
          if (told.includes(secret) && !(column === 'sessions' && id === own.get(who)))
            throw new Error(`${who} was told ${column} of ${id}`)
      const after = await standing(payload)
      for (const part of ['evidence', 'feed', 'status', 'counters'] as const)
        if (after[part] !== before[part]) throw new Error(`Somebody changed: ${part}`)
      if (after.accounts === before.accounts) return
      await restore(payload, before.rows)
      throw new Error('Somebody changed an account')
    },
  }
}

async function standing(payload: Payload) {
  const rows = await accounts(payload)
  const ledger = await payload.db.find<{ entry: string }>({
    collection: 'ledger',
    where: { type: { in: [...WORKFLOW_TYPES] } },
    sort: 'seq',
    pagination: false,
  })
  const snapshots = await payload.db.find<{ body: string }>({
    collection: 'snapshots',
    sort: 'id',
    pagination: false,
  })
  const articles = await payload.db.find<{ id: string; status?: string }>({
    collection: 'articles',
    sort: 'id',
    pagination: false,
    select: { status: true, live: true, scheduledFor: true, unratified: true, number: true, createdBy: true },
  })
  const counters = await payload.db.find({ collection: 'counters', sort: 'id', pagination: false })
  const entries = ledger.docs.map(({ entry }) => entry)
  return {
    rows,
    evidence: digest([entries, snapshots.docs.map(({ body }) => body)]),
    feed: digest(entries.map((entry) => (JSON.parse(entry) as { release?: unknown }).release ?? null)),
    status: digest(articles.docs.filter(({ status }) => status !== 'draft')),
    counters: digest(counters.docs.map(({ id }) => id)),
    accounts: digest(rows.map((row) => OF_ACCOUNTS.map((column) => row[column] ?? null))),
  }
}

async function accounts(payload: Payload): Promise<AccountRow[]> {
  const { docs } = await payload.db.find<AccountRow>({ collection: 'users', sort: 'id', pagination: false })
  return docs
}

/** Everything that opens an account. */
async function secretsOf(payload: Payload, planted: string) {
  const found = (await accounts(payload)).flatMap((row) => {
    const sessions = (row.sessions as { id: string }[] | undefined) ?? []
    return [
      ...(['hash', 'salt', 'resetPasswordToken'] as const).map((column) => ({ column, secret: row[column] })),
      ...sessions.map(({ id }) => ({ column: 'sessions' as const, secret: id })),
    ].map((one) => ({ ...one, id: row.id }))
  })
  return [...found, { column: 'resetPasswordToken' as const, id: 'planted', secret: planted }].flatMap(
    ({ secret, ...rest }) => (typeof secret === 'string' && secret !== '' ? [{ ...rest, secret }] : []),
  )
}

/** The next attempt finds the accounts as they were. */
async function restore(payload: Payload, rows: readonly AccountRow[]): Promise<void> {
  const known = new Set(rows.map(({ id }) => id))
  for (const { id } of await accounts(payload))
    if (!known.has(id)) await payload.db.deleteOne({ collection: 'users', where: { id: { equals: id } } })
  for (const { id, ...data } of rows) await payload.db.updateOne({ collection: 'users', id, data })
}

function digest(value: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(value))))
    .digest('hex')
}
