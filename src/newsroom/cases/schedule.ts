import type { Payload, Where } from 'payload'
import { DOCUMENT_KINDS } from '../../snapshot/types.ts'
import {
  decideScheduled,
  type DocumentName,
  type DocumentState,
  fold,
  type Refusal,
  SYSTEM,
} from '../../workflow/index.ts'
import { accountsOf } from '../access/actor.ts'
import { eventsOf, rows, subjectOf } from '../evidence/ledger.ts'
import { keepRecord } from '../evidence/records.ts'
import { commit, type Decided, type Outcome } from './commit.ts'

/** Schedules that other processes fixed are looked for this often. In ms. */
const LOOK_AROUND = 5000

/** Does what the signers of one document ordered, if it is time and what they signed still stands. */
export function releaseIfDue(
  payload: Payload,
  document: DocumentName,
  now: string = currentTime(),
): Promise<Outcome> {
  return commit(payload, async (): Promise<Decided> => {
    const state = fold(await eventsOf(payload, document))
    const decision = await decideAt(now, payload, document, state)
    return decision.ok ? { ...decision, state } : decision
  })
}

/** Why a schedule whose time has come is not carried out; empty where nothing keeps it, or none is due. */
export async function whyBlocked(
  payload: Payload,
  document: DocumentName,
  state: DocumentState,
  now: string = currentTime(),
): Promise<Refusal[]> {
  const at = state.case?.schedule?.at
  if (at === undefined || at > now) return []
  const decision = await decideAt(now, payload, document, state)
  return decision.ok ? [] : decision.reasons
}

async function decideAt(now: string, payload: Payload, document: DocumentName, state: DocumentState) {
  const signers = state.case?.acts.map(({ by }) => by.id) ?? []
  const accounts = await accountsOf(payload, signers)
  return decideScheduled({ state, document, now }, (id) => accounts.get(id) ?? null)
}

/**
 * Carries out every schedule whose time has come, a missed one included. One that cannot be carried out goes
 * on record once, and the desk says why.
 * @returns how many were released
 */
export async function releaseDue(payload: Payload, now: string = currentTime()): Promise<number> {
  let released = 0
  for (const document of await scheduled(payload, { less_than_equal: now })) {
    const outcome = await releaseIfDue(payload, document, now)
    if (outcome.ok) released++
    else await keepBlocked(payload, document, outcome.reasons)
  }
  return released
}

function currentTime(): string {
  return new Date().toISOString()
}

async function keepBlocked(payload: Payload, document: DocumentName, reasons: Refusal[]): Promise<void> {
  const current = fold(await eventsOf(payload, document)).case
  if (!current?.schedule || reasons.some(({ code }) => code === 'no-schedule' || code === 'scheduled')) return
  const known = await rows(payload, {
    where: {
      and: [
        { subject: { equals: subjectOf(document) } },
        { type: { equals: 'schedule_blocked' } },
        { seq: { greater_than: current.schedule.ordered } },
      ],
    },
    limit: 1,
  })
  if (known.length > 0) return
  const codes = reasons.map(({ code }) => code)
  const at = new Date().toISOString()
  await keepRecord(payload, {
    type: 'schedule_blocked',
    at,
    by: SYSTEM,
    subject: document,
    case: current.id,
    codes,
  })
}

/** Documents by the lists' copy of their schedule; what is decided on is the ledger. */
async function scheduled(payload: Payload, scheduledFor: Where[string]): Promise<DocumentName[]> {
  const found = await Promise.all(
    DOCUMENT_KINDS.map(async (collection) => {
      const { docs } = await payload.db.find<{ id: string }>({
        collection,
        where: { scheduledFor },
        sort: 'scheduledFor',
        pagination: false,
        limit: 0,
        select: {},
      })
      return docs.map(({ id }) => ({ collection, id }))
    }),
  )
  return found.flat()
}

/** The server's bundle holds a second copy of this module; one clock is enough. */
const CLOCK = Symbol.for('qianfa.schedule.clock')
const shared = globalThis as { [CLOCK]?: (() => Promise<void>) | undefined }

/**
 * Looks for due schedules now, and from then on for as long as the process lives.
 * @returns stops the clock, and ends once nothing is looked at any more
 */
export function keepSchedules(payload: Payload): () => Promise<void> {
  return (shared[CLOCK] ??= startClock(payload))
}

function startClock(payload: Payload): () => Promise<void> {
  let stopped = false
  let looking = Promise.resolve()
  const tick = (): void => {
    looking = look(payload).then((wait) => {
      if (!stopped) setTimeout(tick, wait).unref()
    })
  }
  tick()
  return () => {
    stopped = true
    shared[CLOCK] = undefined
    return looking
  }
}

/** @returns when to look again, in ms; a fault is said, and does not stop the clock */
async function look(payload: Payload): Promise<number> {
  try {
    await releaseDue(payload)
    const now = Date.now()
    const ahead = await nextScheduled(payload, new Date(now).toISOString())
    return ahead === null ? LOOK_AROUND : Math.min(LOOK_AROUND, Math.max(50, Date.parse(ahead) - now))
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The scheduled releases could not be looked through' })
    return LOOK_AROUND
  }
}

async function nextScheduled(payload: Payload, after: string): Promise<string | null> {
  const firsts = await Promise.all(
    DOCUMENT_KINDS.map(async (collection) => {
      const { docs } = await payload.db.find<{ scheduledFor?: string | null }>({
        collection,
        where: { scheduledFor: { greater_than: after } },
        sort: 'scheduledFor',
        pagination: false,
        limit: 1,
        select: { scheduledFor: true },
      })
      return docs[0]?.scheduledFor ?? null
    }),
  )
  return firsts.filter((at) => at !== null).toSorted()[0] ?? null
}
