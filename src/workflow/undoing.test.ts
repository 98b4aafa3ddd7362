import { describe, expect, it } from '@jest/globals'
import { before, NOW, stateAfter } from '../../tests/support/histories.ts'
import { person } from '../../tests/support/people.ts'
import {
  type Action,
  type Actor,
  type Command,
  decide,
  decideScheduled,
  type DocumentState,
  fold,
  revisionOf,
  signatures,
  stateName,
} from './index.ts'

const LATER = '2026-03-02T00:00:00.000Z'
const FIRST = person('first-signer', 'signer')
const SECOND = person('second-signer', 'signer')
const THIRD = person('third-signer', 'signer')
const PUBLISHER = person('publisher', 'publisher')

const AWAITING = stateAfter({ submitted: 'publish' }, { passed: 'first-reviewer' })
const IMPORTANT = stateAfter(
  { submitted: 'publish', importance: 'important' },
  { passed: 'first-reviewer' },
  { passed: 'second-reviewer' },
)
const RELEASED = stateAfter(
  { submitted: 'publish' },
  { passed: 'first-reviewer' },
  { signed: 'first-signer' },
  { released: 'publisher' },
)

type More = Omit<Partial<Command>, 'action'>

function attempt(state: DocumentState, actor: Actor, action: Action, more: More = {}, now = NOW) {
  const situation = { ...before(actor, state), now }
  return decide(situation, { action, revision: revisionOf(situation), ...more })
}

/** The state after somebody took an action. */
function after(state: DocumentState, actor: Actor, action: Action, more: More = {}, now = NOW) {
  const decision = attempt(state, actor, action, more, now)
  if (!decision.ok) throw new Error(`Refused: ${decision.reasons.map(({ code }) => code).join(', ')}`)
  return fold([{ ...decision.event, seq: state.seq + 1 }], state)
}

function codes(...args: Parameters<typeof attempt>): string[] {
  const decision = attempt(...args)
  return decision.ok ? [] : decision.reasons.map(({ code }) => code)
}

function onTime(state: DocumentState, now: string, people: readonly Actor[] = [FIRST, SECOND]) {
  const document = { collection: 'articles', id: 'article-1' }
  const account = (id: string) => people.find((one) => one.id === id) ?? null
  const decision = decideScheduled({ state, document, now }, account)
  return decision.ok ? decision.event : decision.reasons.map(({ code }) => code)
}

describe('a signature that fixes a time', () => {
  const scheduled = after(AWAITING, FIRST, 'sign', { releaseAt: LATER })

  it('pins the schedule to the case, and so to its digest', () => {
    expect(scheduled.case?.schedule).toEqual({ at: LATER, ordered: scheduled.seq })
    expect(onTime(scheduled, LATER)).toMatchObject({
      type: 'released',
      digest: scheduled.case?.digest,
      ordered: scheduled.seq,
      by: { role: 'system' },
    })
  })

  it('reads a time without an offset as the time in Shanghai', () => {
    const { case: current } = after(AWAITING, FIRST, 'sign', { releaseAt: '2026-03-02T08:00' })
    expect(current?.schedule?.at).toBe(LATER)
  })

  it('is no consent to an earlier one, not even by a publisher', () => {
    expect(onTime(scheduled, NOW)).toEqual(['scheduled'])
    expect(codes(scheduled, PUBLISHER, 'release')).toEqual(['scheduled'])
    expect(codes(scheduled, PUBLISHER, 'release', {}, LATER)).toEqual([])
  })

  it.each([
    ['a time that has passed', { releaseAt: '2020-01-01T00:00' }, ['schedule-unfit']],
    ['a time more than a year ahead', { releaseAt: '2028-01-01T00:00' }, ['schedule-unfit']],
    ['no time at all', { releaseAt: 'tomorrow' }, ['schedule-unfit']],
    ['a day that no month has', { releaseAt: '2026-02-30T08:00' }, ['schedule-unfit']],
    ['a time, and at once', { releaseAt: LATER, releaseNow: true }, ['schedule-unfit']],
  ])('is refused with %s', (_, more, expected) => {
    expect(codes(AWAITING, FIRST, 'sign', more)).toEqual(expected)
  })

  it('is kept by the later of two times, and not undone by “at once”', () => {
    const one = after(IMPORTANT, FIRST, 'sign', { releaseAt: LATER })
    expect(one.case?.schedule).toBeNull()
    expect(codes(one, SECOND, 'sign', { releaseNow: true })).toEqual(['schedule-fixed'])
    const even = '2026-03-03T00:00:00.000Z'
    expect(after(one, SECOND, 'sign', { releaseAt: even }).case?.schedule?.at).toBe(even)
    expect(after(one, SECOND, 'sign').case?.schedule?.at).toBe(LATER)
  })

  it('does not count any more once its signer has gone, or lost the role', () => {
    expect(onTime(scheduled, LATER, [])).toEqual(['signer-inactive'])
    expect(onTime(scheduled, LATER, [person('first-signer', 'editor')])).toEqual(['signer-lost-role'])
  })
})

describe('“at once”', () => {
  it('is for the last signer to say', () => {
    expect(onTime(after(AWAITING, FIRST, 'sign', { releaseNow: true }), NOW)).toMatchObject({
      type: 'released',
    })
    const first = after(IMPORTANT, FIRST, 'sign', { releaseNow: true })
    expect(onTime(first, NOW)).toEqual(['no-schedule'])
    expect(onTime(after(first, SECOND, 'sign'), NOW)).toEqual(['no-schedule'])
    expect(onTime(after(first, SECOND, 'sign', { releaseNow: true }), NOW)).toMatchObject({
      type: 'released',
    })
  })
})

describe('a signature', () => {
  const signed = after(AWAITING, FIRST, 'sign', { releaseAt: LATER })

  it('is revoked by who gave it, with a reason, and takes the schedule with it', () => {
    expect(codes(signed, SECOND, 'revoke', { reason: 'r' })).toEqual(['not-signatory'])
    expect(codes(signed, FIRST, 'revoke')).toEqual(['reason-required'])
    const revoked = after(signed, FIRST, 'revoke', { reason: '数字有误' })
    expect([stateName(revoked), revoked.case?.schedule]).toEqual(['awaiting_signoff', null])
    expect(onTime(revoked, LATER)).toEqual(['no-schedule'])
    expect(codes(revoked, PUBLISHER, 'release', {}, LATER)).toContain('wrong-state')
  })

  it('that was revoked is not given again by the same person, who may still return the text', () => {
    const revoked = after(signed, FIRST, 'revoke', { reason: 'r' })
    expect(codes(revoked, FIRST, 'sign')).toEqual(['already-acted'])
    expect(codes(revoked, FIRST, 'revoke', { reason: 'r' })).toEqual(['not-signatory'])
    expect(codes(revoked, FIRST, 'return', { comment: '请改' })).toEqual([])
    expect(after(revoked, SECOND, 'sign').case?.state).toBe('signed')
  })

  it('stands where another one of the two is revoked', () => {
    const both = after(after(IMPORTANT, FIRST, 'sign'), SECOND, 'sign')
    const one = after(both, SECOND, 'revoke', { reason: 'r' })
    expect(signatures(one.case as never).map(({ by }) => by.id)).toEqual(['first-signer'])
    expect(after(one, THIRD, 'sign').case?.state).toBe('signed')
  })
})

describe('cancelling a schedule', () => {
  const scheduled = after(AWAITING, FIRST, 'sign', { releaseAt: LATER })
  const asked = after(scheduled, PUBLISHER, 'cancel-schedule', { reason: '会议改期' })

  it('takes two people; until the second agrees the schedule stands', () => {
    expect(asked.case?.schedule?.at).toBe(LATER)
    expect(onTime(asked, LATER)).toMatchObject({ type: 'released' })
    expect(codes(asked, PUBLISHER, 'cancel-schedule', { reason: 'r' })).toEqual(['second-person'])
    const cancelled = after(asked, SECOND, 'cancel-schedule')
    expect([stateName(cancelled), cancelled.case?.schedule]).toEqual(['signed', null])
    expect(onTime(cancelled, LATER)).toEqual(['no-schedule'])
    expect(codes(cancelled, PUBLISHER, 'release')).toEqual([])
  })

  it('needs a reason, a schedule, and nobody whose work it is', () => {
    expect(codes(scheduled, PUBLISHER, 'cancel-schedule')).toEqual(['reason-required'])
    const signed = after(AWAITING, FIRST, 'sign')
    expect(codes(signed, PUBLISHER, 'cancel-schedule', { reason: 'r' })).toEqual(['no-schedule'])
    const author = person('contributor', 'publisher')
    expect(codes(scheduled, author, 'cancel-schedule', { reason: 'r' })).toEqual(['own-work'])
  })
})

describe('an emergency withdrawal', () => {
  const gone = after(RELEASED, PUBLISHER, 'withdraw-now', { reason: '泄密', after: 'gone' })

  it('takes effect at once, and stays open until somebody else agrees', () => {
    expect([stateName(gone), gone.live]).toEqual(['withdrawn', null])
    expect(gone.emergency).toMatchObject({ reason: '泄密', by: { id: 'publisher' } })
    expect(codes(gone, person('editor', 'editor'), 'submit')).toEqual(['unratified'])
    const ratified = after(gone, SECOND, 'ratify')
    expect(ratified.emergency).toBeNull()
    expect(codes(ratified, person('editor', 'editor'), 'submit')).toEqual([])
  })

  it('is not ratified by who withdrew it, nor by an author', () => {
    const both = person('both', 'publisher', 'signer')
    const theirs = after(RELEASED, both, 'withdraw-now', { reason: 'r' })
    expect(codes(theirs, both, 'ratify')).toEqual(['second-person'])
    expect(codes(gone, person('contributor', 'signer'), 'ratify')).toEqual(['own-work'])
    expect(codes(gone, PUBLISHER, 'ratify')).toEqual(['wrong-role', 'second-person'])
  })

  it('needs a reason, a role, and something that is public', () => {
    expect(codes(RELEASED, PUBLISHER, 'withdraw-now')).toEqual(['reason-required'])
    expect(codes(RELEASED, person('editor', 'editor'), 'withdraw-now', { reason: 'r' })).toEqual([
      'wrong-role',
    ])
    expect(codes(AWAITING, PUBLISHER, 'withdraw-now', { reason: 'r' })).toEqual(['not-public'])
    expect(codes(RELEASED, SECOND, 'ratify')).toEqual(['nothing-to-ratify'])
  })

  it('ends the case that would have put the text back', () => {
    const correcting = fold(
      [
        {
          ...(RELEASED.case ?? {}),
          ...{ type: 'submitted', seq: 9, at: NOW, kind: 'correct', importance: 'ordinary' },
          ...{ document: { collection: 'articles', id: 'article-1' }, digest: 'd'.repeat(64) },
          ...{ by: { id: 'editor', name: 'e', title: null, role: 'editor' } },
          ...{
            version: 'v8',
            contributors: ['editor'],
            flow: { stages: [], signoff: { role: 'signer', quorum: 1 } },
          },
        } as never,
      ],
      RELEASED,
    )
    const cut = after(correcting, PUBLISHER, 'withdraw-now', { reason: 'r' })
    expect([cut.case, cut.live, stateName(cut)]).toEqual([null, null, 'withdrawn'])
  })
})

describe('a major correction', () => {
  it('says what was corrected', () => {
    const editor = person('editor', 'editor')
    const major = { kind: 'correct' as const, major: true }
    expect(codes(RELEASED, editor, 'submit', major)).toEqual(['note-required'])
    expect(codes(RELEASED, editor, 'submit', { ...major, correctionNote: '更正人数。' })).toEqual([])
  })
})

describe('a text that comes with a step', () => {
  it('is refused where half of a character is missing', () => {
    expect(codes(AWAITING, FIRST, 'return', { comment: '请改\ud83d' })).toEqual(['text-broken'])
  })
})
