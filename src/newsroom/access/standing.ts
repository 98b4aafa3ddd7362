import type { Payload } from 'payload'
import {
  ACCOUNT_EVENTS,
  type AccountEvent,
  type Actor,
  doubtOf,
  type Standing,
  standings,
} from '../../workflow/index.ts'
import { entryOf, rows } from '../evidence/ledger.ts'
import { everyone } from './actor.ts'

/** What was read of the ledger before: nothing in it changes, and nothing comes in between. */
const read = new WeakMap<Payload, readonly AccountEvent[]>()

/** Where every account stands by the ledger, by id. What the accounts' own rows say is not asked. */
export async function standingsNow(payload: Payload): Promise<Map<string, Standing>> {
  const before = read.get(payload) ?? []
  const since = { seq: { greater_than: before.at(-1)?.seq ?? 0 } }
  const found = await rows(payload, {
    where: { and: [{ type: { in: [...ACCOUNT_EVENTS] } }, since] },
    sort: 'seq',
    limit: 0,
  })
  const events = [...before, ...found.map((row) => entryOf(row) as AccountEvent)]
  read.set(payload, events)
  return standings(events)
}

/** This person, with the reason why their decisions do not count yet, where there is one. */
export async function withDoubt(payload: Payload, actor: Actor): Promise<Actor> {
  return doubted(actor, await standingsNow(payload))
}

/** Everybody who can log in, each with such a reason. */
export async function everyoneWithDoubt(payload: Payload): Promise<Actor[]> {
  const [people, found] = await Promise.all([everyone(payload), standingsNow(payload)])
  return people.map((person) => doubted(person, found))
}

function doubted(actor: Actor, found: ReadonlyMap<string, Standing>): Actor {
  return { ...actor, doubt: doubtOf(actor.id, found) }
}
