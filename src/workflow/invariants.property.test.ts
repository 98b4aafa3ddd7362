import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Happening, happen, happenings } from '../../tests/support/happenings.ts'
import { DOCUMENTS, RandomDesk, STAFF } from '../../tests/support/randomDesk.ts'
import { EMPTY_HEAD, faultOf, type Head } from '../ledger/chain.ts'
import { type CaseKind, fold, type Recorded, type WorkflowEvent } from './index.ts'

/** One case as the ledger tells it, read without `fold`. */
interface Told {
  opening: Recorded<Extract<WorkflowEvent, { type: 'submitted' }>>
  /** What was decided in it, without signatures that were taken back. */
  steps: Recorded[]
}

function casesOf({ ledger }: RandomDesk): Told[] {
  return ledger.flatMap((opening) => {
    if (opening.type !== 'submitted') return []
    const all = ledger.filter((event) => 'case' in event && event.case === opening.seq)
    const revoked = all.flatMap((event) => (event.type === 'revoked' ? [event.signature] : []))
    const steps = all.filter(({ seq, type }) => DECIDED.has(type) && !revoked.includes(seq))
    return [{ opening, steps }]
  })
}

const DECIDED: ReadonlySet<string> = new Set(['passed', 'returned', 'recalled', 'signed', 'released'])

const releasedCases = (made: RandomDesk) =>
  casesOf(made).filter(({ steps }) => steps.some(({ type }) => type === 'released'))

/** What these runs came to: an invariant that nothing ever tested would hold, too. */
const seen = {
  ...{ runs: 0, accepted: 0, refused: 0, raced: 0 },
  ...{ publish: 0, correct: 0, withdraw: 0, important: 0 },
  ...{ revoked: 0, withdrawn_now: 0, ratified: 0, scheduled: 0, cancel_asked: 0, schedule_cancelled: 0 },
}

/** Runs the property on desks where all kinds of things happened; each step is looked at on the way. */
function onEveryDesk(check: (made: RandomDesk) => void): void {
  const property = fc.property(happenings, (all) => {
    const made = deskAfter(all)
    check(made)
    count(made)
  })
  fc.assert(property, { numRuns: 60 })
}

function deskAfter(all: readonly Happening[]): RandomDesk {
  const made = new RandomDesk()
  for (const one of all) for (const outcome of happen(made, one)) seen[outcome]++
  return made
}

function count(made: RandomDesk): void {
  seen.runs++
  for (const { opening } of releasedCases(made)) {
    seen[opening.kind]++
    if (opening.importance === 'important') seen.important++
  }
  for (const { type, by } of made.ledger) {
    if (type in seen) seen[type as 'revoked']++
    if (type === 'released' && by.role === 'system') seen.scheduled++
  }
}

describe('whatever happens at a desk', () => {
  it('every change is one event, a refusal changes nothing, and of two at once one is told', () => {
    onEveryDesk(({ ledger }) => {
      expect(ledger.map(({ seq }) => seq)).toEqual(ledger.map((_, index) => index + 1))
    })
  })

  it('what is released is what every signature of its case is on, and what was frozen at its submission', () => {
    onEveryDesk((made) => {
      for (const { opening, steps } of releasedCases(made)) {
        expect(opening.digest).toBe(made.noted.get(opening.seq)?.digest)
        expect(new Set(steps.map(({ digest }) => digest))).toEqual(new Set([opening.digest]))
      }
    })
  })

  it('nobody decides on what they wrote or submitted', () => {
    onEveryDesk((made) => {
      for (const { opening, steps } of casesOf(made)) {
        const own = [opening.by.id, ...(made.noted.get(opening.seq)?.contributors ?? [])]
        for (const { type, by } of steps) {
          if (type === 'recalled') expect(by.id).toBe(opening.by.id)
          else expect(own).not.toContain(by.id)
        }
      }
    })
  })

  it('nobody takes two steps of one case', () => {
    onEveryDesk((made) => {
      for (const { steps } of casesOf(made)) {
        const ids = steps.filter(({ type }) => type !== 'recalled').map(({ by }) => by.id)
        expect(new Set(ids).size).toBe(ids.length)
      }
    })
  })

  it('nothing is released without its reviews and its signatures, by people who have the role', () => {
    const needed = { ordinary: ['passed', 'signed'], important: ['passed', 'passed', 'signed', 'signed'] }
    const roles = { passed: 'reviewer', signed: 'signer', released: 'publisher' } as const
    onEveryDesk((made) => {
      for (const { opening, steps } of releasedCases(made)) {
        expect(steps.map(({ type }) => type)).toEqual([...needed[opening.importance], 'released'])
        for (const { type, by } of steps) {
          // At the time that the signers fixed, nobody's hand is needed any more.
          if (type === 'released' && by.role === 'system') continue
          const role = roles[type as keyof typeof roles]
          expect(by.role).toBe(role)
          expect(STAFF.find(({ id }) => id === by.id)?.roles).toContain(role)
        }
      }
    })
  })

  it('a case is closed once, and a document has one open case at most', () => {
    const closing = ['released', 'returned', 'recalled']
    onEveryDesk((made) => {
      for (const id of DOCUMENTS) {
        let open = 0
        for (const event of made.eventsOf(id)) {
          const cut = event.type === 'withdrawn_now' && event.case !== undefined
          open += event.type === 'submitted' ? 1 : closing.includes(event.type) || cut ? -1 : 0
          expect([0, 1]).toContain(open)
        }
      }
    })
  })

  it('what is live is what was released last, unless that or an emergency withdrew it', () => {
    onEveryDesk((made) => {
      for (const id of DOCUMENTS) {
        const last = made.eventsOf(id).findLast(({ type }) => ['released', 'withdrawn_now'].includes(type))
        const opening =
          last && casesOf(made).find(({ steps }) => steps.some((step) => step === last))?.opening
        const live = withdraws(opening?.kind) ? undefined : opening?.digest
        expect(made.stateOf(id).live?.digest).toBe(live)
      }
    })
  })

  it('what an emergency took down is not submitted again before somebody else has agreed', () => {
    onEveryDesk((made) => {
      for (const id of DOCUMENTS) {
        let open: string | null = null
        for (const { type, by } of made.eventsOf(id)) {
          if (type === 'withdrawn_now') open = by.id
          if (type === 'submitted') expect(open).toBeNull()
          if (type !== 'ratified') continue
          expect(by.id).not.toBe(open)
          open = null
        }
      }
    })
  })

  it('nothing is released before the time that one of its signers fixed, unless two people cancelled that', () => {
    onEveryDesk((made) => {
      for (const { opening, steps } of releasedCases(made)) {
        const cancels = made.ledger.filter(
          (event) => event.type === 'schedule_cancelled' && event.case === opening.seq,
        )
        const asks = made.ledger.filter(
          (event) => event.type === 'cancel_asked' && event.case === opening.seq,
        )
        for (const cancel of cancels) expect(asks.map(({ by }) => by.id)).not.toEqual([cancel.by.id])
        const at = steps.find(({ type }) => type === 'released')?.at ?? ''
        const fixed = steps.flatMap((event) => (event.type === 'signed' ? (event.releaseAt ?? []) : []))
        if (cancels.length === 0) for (const one of fixed) expect(at >= one).toBe(true)
      }
    })
  })

  it('folding all events gives what folding them one by one gave', () => {
    onEveryDesk((made) => {
      for (const id of DOCUMENTS) expect(fold(made.eventsOf(id))).toEqual(made.stateOf(id))
    })
  })

  it('the ledger verifies from end to end, also after it was stored and read', () => {
    onEveryDesk((made) => {
      let head: Head = EMPTY_HEAD
      for (const entry of JSON.parse(JSON.stringify(made.ledger)) as typeof made.ledger) {
        expect(faultOf(entry, head)).toBeNull()
        head = entry
      }
      expect(head.seq).toBe(made.ledger.length)
    })
  })
})

function withdraws(kind: CaseKind | undefined): boolean {
  return kind === undefined || kind === 'withdraw'
}

it('was tried on desks that were not idle', () => {
  process.stdout.write(`Random desks: ${JSON.stringify(seen)}\n`)
  expect(Object.values(seen)).not.toContain(0)
  expect(seen.publish).toBeGreaterThan(seen.runs)
})
