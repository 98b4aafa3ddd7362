import { describe, expect, it } from '@jest/globals'
import { DIGEST, recorded, stateAfter } from '../../tests/support/histories.ts'
import { FLOWS, fold, signatures, stateName, UNTOUCHED } from './index.ts'

const PUBLISH = { submitted: 'publish', digest: DIGEST.public } as const
const PASS = { passed: 'reviewer' }
const SIGN = { signed: 'signer' }
const RELEASE = { released: 'publisher' }
const PUBLIC = [PUBLISH, PASS, SIGN, RELEASE] as const

describe('the state that events come to', () => {
  it('is an untouched draft without any', () => {
    expect(fold([])).toEqual(UNTOUCHED)
    expect(stateName(UNTOUCHED)).toBe('draft')
  })

  it('holds the open case with who opened it and whose work is in it', () => {
    const state = stateAfter({ submitted: 'publish', by: 'li', contributors: ['li', 'wang'] })
    expect(state).toMatchObject({
      seq: 1,
      live: null,
      case: {
        id: 1,
        kind: 'publish',
        state: 'in_review',
        stage: 1,
        submitter: 'li',
        contributors: ['li', 'wang'],
        acts: [{ type: 'submitted', by: { id: 'li' } }],
      },
    })
  })

  it('names the release that is live, and the version it was made of', () => {
    const state = stateAfter(...PUBLIC)
    expect(state).toMatchObject({
      seq: 4,
      case: null,
      releasedVersion: 'v6',
      live: { seq: 4, kind: 'publish', digest: DIGEST.public, at: '2026-02-01T00:00:04.000Z' },
    })
    expect(stateName(state)).toBe('released')
  })

  it.each([
    ['returned', { returned: 'reviewer' }],
    ['recalled', { recalled: 'submitter' }],
  ])('is a draft again once the case was %s', (_, closing) => {
    const state = stateAfter(PUBLISH, closing)
    expect(state).toEqual({ ...UNTOUCHED, seq: 2 })
  })

  it('starts a resubmission afresh: what was passed before does not count', () => {
    const state = stateAfter(PUBLISH, PASS, { returned: 'signer' }, PUBLISH)
    expect(state.case).toMatchObject({ id: 4, stage: 1, acts: [{ type: 'submitted' }] })
  })

  it('keeps the old text live while a correction is under way, and when it fails', () => {
    const under = stateAfter(...PUBLIC, { submitted: 'correct' }, PASS)
    expect(under).toMatchObject({ live: { seq: 4, digest: DIGEST.public }, case: { kind: 'correct' } })
    const failed = stateAfter(...PUBLIC, { submitted: 'correct' }, PASS, { returned: 'signer' })
    expect(failed).toMatchObject({ live: { seq: 4, digest: DIGEST.public }, case: null })
  })

  it('replaces the live text once the correction is released', () => {
    const state = stateAfter(...PUBLIC, { submitted: 'correct' }, PASS, SIGN, RELEASE)
    expect(state.live).toMatchObject({ seq: 8, kind: 'correct', digest: DIGEST.reviewed })
  })

  it('is withdrawn once a withdrawal is released, and only then', () => {
    const withdrawal = [
      ...PUBLIC,
      { submitted: 'withdraw', digest: DIGEST.public } as const,
      { passed: 'reviewer' },
      { signed: 'signer' },
    ]
    expect(stateAfter(...withdrawal).live).toMatchObject({ digest: DIGEST.public })
    const state = stateAfter(...withdrawal, RELEASE)
    expect(state).toMatchObject({
      live: null,
      withdrawnAt: '2026-02-01T00:00:08.000Z',
      releasedVersion: 'v6',
    })
    expect(stateName(state)).toBe('withdrawn')
  })

  it('is released again once what was withdrawn is published again', () => {
    const state = stateAfter(
      ...PUBLIC,
      { submitted: 'withdraw', digest: DIGEST.public },
      PASS,
      SIGN,
      RELEASE,
      PUBLISH,
      PASS,
      SIGN,
      RELEASE,
    )
    expect(state).toMatchObject({ live: { seq: 12 }, withdrawnAt: null })
    expect(stateName(state)).toBe('released')
  })

  it('is the same whether the events come at once or one by one', () => {
    const events = recorded([...PUBLIC, { submitted: 'correct', importance: 'important' }, PASS])
    const oneByOne = events.reduce((state, event) => fold([event], state), UNTOUCHED)
    expect(oneByOne).toEqual(fold(events))
  })

  it('cannot be told from an event of a case that is not open', () => {
    const [, passed] = recorded([PUBLISH, PASS])
    if (!passed) throw new Error('There are two events.')
    expect(() => fold([passed])).toThrow('Ledger entry 2 belongs to a case that is not open.')
    expect(() =>
      fold([{ ...passed, seq: 6 }], stateAfter(PUBLISH, { recalled: 'submitter' }, PUBLISH)),
    ).toThrow('Ledger entry 6 belongs to a case that is not open.')
  })
})

describe('an ordinary text', () => {
  it('is reviewed once and signed by one', () => {
    expect(stateAfter(PUBLISH, PASS).case).toMatchObject({ state: 'awaiting_signoff', stage: null })
    expect(stateAfter(PUBLISH, PASS, SIGN).case).toMatchObject({ state: 'signed' })
  })
})

describe('an important text', () => {
  const IMPORTANT = { submitted: 'publish', importance: 'important' } as const
  const REVIEWED = [IMPORTANT, PASS, { passed: 'reviewer-2' }] as const

  it('is reviewed a second time', () => {
    expect(stateAfter(IMPORTANT, PASS).case).toMatchObject({ state: 'in_review', stage: 2 })
    expect(stateAfter(...REVIEWED).case).toMatchObject({ state: 'awaiting_signoff', stage: null })
  })

  it('is signed once two have signed', () => {
    expect(stateAfter(...REVIEWED, SIGN).case).toMatchObject({ state: 'awaiting_signoff' })
    const { case: current } = stateAfter(...REVIEWED, SIGN, { signed: 'signer-2' })
    expect(current).toMatchObject({ state: 'signed' })
    expect(current && signatures(current).map(({ by }) => by.id)).toEqual(['signer', 'signer-2'])
  })

  it('has lost its first signature once it was returned', () => {
    const state = stateAfter(...REVIEWED, SIGN, { returned: 'signer-2' }, ...REVIEWED)
    expect(state.case && signatures(state.case)).toEqual([])
  })
})

describe('the flows', () => {
  it('are one review and one signature, or two reviews and two signatures', () => {
    expect(FLOWS).toEqual({
      ordinary: { stages: [{ key: 'review', role: 'reviewer' }], signoff: { role: 'signer', quorum: 1 } },
      important: {
        stages: [
          { key: 'review', role: 'reviewer' },
          { key: 'second_review', role: 'reviewer' },
        ],
        signoff: { role: 'signer', quorum: 2 },
      },
    })
  })
})
