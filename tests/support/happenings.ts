import fc from 'fast-check'
import {
  type Actor,
  type Command,
  type Importance,
  IMPORTANCES,
  revisionOf,
} from '../../src/workflow/index.ts'
import { actionAt, DOCUMENTS, type DocumentId, FIT, type RandomDesk, STAFF } from './randomDesk.ts'

/** People edit, do what they may, try what they may not, and get in each other's way. */
export type Happening =
  | { what: 'edit'; at: DocumentId; by: number; content: number; importance: Importance }
  | {
      what: 'onward' | 'allowed'
      at: DocumentId
      pick: number
      body: Partial<Command> & { releaseIn?: number | undefined }
    }
  | { what: 'tried'; at: DocumentId; by: number; command: Command }
  | { what: 'race'; at: DocumentId; picks: readonly [number, number] }
  /** Time passes, and what is due is done. */
  | { what: 'tick'; at: DocumentId }

export type Outcome = 'accepted' | 'refused' | 'raced'

const at = fc.constantFrom(...DOCUMENTS)
const pick = fc.nat(1000)
const kind = fc.constantFrom('publish' as const, 'correct' as const, 'withdraw' as const, undefined)
const text = fc.constantFrom(undefined, '', ' ', 'A remark.', 'x'.repeat(3000))
const revision = fc.constantFrom('', '0.v1', '3.v1', '7.v2', 'nonsense')
const body = fc.record({
  kind,
  releaseIn: fc.constantFrom(undefined, undefined, 1, 20),
  releaseNow: fc.constantFrom(undefined, true as const),
})
const command = fc.record(
  { action: fc.nat(9).map(actionAt), kind, comment: text, reason: text, revision },
  { requiredKeys: ['action'] },
)

const edit = fc.record({
  what: fc.constant('edit' as const),
  at,
  by: pick,
  content: fc.nat(5),
  importance: fc.constantFrom(...IMPORTANCES),
})
const onward = fc.record({ what: fc.constant('onward' as const), at, pick, body })
const allowed = fc.record({ what: fc.constant('allowed' as const), at, pick, body })
const tried = fc.record({ what: fc.constant('tried' as const), at, by: pick, command })
const tick = fc.record({ what: fc.constant('tick' as const), at })
const race = fc.record({ what: fc.constant('race' as const), at, picks: fc.tuple(pick, pick) })

/** Most steps lead towards a release, or few sequences would ever see one. */
export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: edit },
    { weight: 14, arbitrary: onward },
    { weight: 2, arbitrary: allowed },
    { weight: 3, arbitrary: tried },
    { weight: 1, arbitrary: race },
    { weight: 2, arbitrary: tick },
  ),
  { minLength: 40, maxLength: 120 },
)

/** @throws Error where a step breaks what holds for every single step */
export function happen(desk: RandomDesk, one: Happening): Outcome[] {
  switch (one.what) {
    case 'edit':
      desk.edit(one.at, personAt(one.by).id, one.content, one.importance)
      return []
    case 'onward':
    case 'allowed': {
      const chosen = chosenOf(desk, one.at, one.pick, one.what === 'onward')
      if (!chosen) return []
      const { releaseIn, ...body } = one.body
      return [
        take(desk, one.at, chosen.actor, {
          ...FIT,
          ...body,
          ...fixed(desk, releaseIn),
          action: chosen.action,
        }),
      ]
    }
    case 'tick':
      desk.tick(one.at)
      return []
    case 'tried':
      return [take(desk, one.at, personAt(one.by), one.command)]
    case 'race':
      return raced(desk, one.at, one.picks)
  }
}

/** A time to release at, so many seconds from now. */
function fixed(desk: RandomDesk, seconds: number | undefined): Partial<Command> {
  if (seconds === undefined) return {}
  const at = new Date(Date.parse(desk.now) + seconds * 1000)
  return { releaseAt: at.toISOString(), releaseNow: false }
}

/** One event and another state of this document, or no event and the same state of all. */
function take(desk: RandomDesk, id: DocumentId, actor: Actor, sent: Command): Outcome {
  const before = { length: desk.ledger.length, states: new Map(desk.states) }
  const decision = desk.act(id, actor, sent)
  const changed = DOCUMENTS.filter((one) => desk.states.get(one) !== before.states.get(one))
  must(desk.ledger.length === before.length + (decision.ok ? 1 : 0), 'A change is one event, a refusal none.')
  must(changed.join() === (decision.ok ? id : ''), 'A change is of one document, a refusal of none.')
  must(decision.ok || decision.reasons.length > 0, 'A refusal has a reason.')
  return decision.ok ? 'accepted' : 'refused'
}

/** Two people look at the same state, and both act on it: whoever is second is told. */
function raced(desk: RandomDesk, id: DocumentId, picks: readonly [number, number]): Outcome[] {
  const [first, second] = [chosenOf(desk, id, picks[0]), chosenOf(desk, id, picks[1])]
  if (!first || !second) return []
  const revision = revisionOf(desk.situation(id, second.actor))
  const outcome = take(desk, id, first.actor, { ...FIT, action: first.action, revision })
  if (outcome === 'refused') return [outcome]
  const late = desk.act(id, second.actor, { ...FIT, action: second.action, revision })
  must(!late.ok && late.reasons.some(({ code }) => code === 'stale-revision'), 'Who comes second is told.')
  return [outcome, 'raced']
}

function chosenOf(desk: RandomDesk, id: DocumentId, index: number, onwardOnly = false) {
  const backward = ['return', 'recall', 'revoke', 'cancel-schedule', 'withdraw-now']
  const open = desk.open(id).filter(({ action }) => !onwardOnly || !backward.includes(action))
  return open[index % open.length]
}

function personAt(index: number): Actor {
  const found = STAFF[index % STAFF.length]
  if (!found) throw new Error('The desk has people.')
  return found
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Broken: ${what}`)
}
