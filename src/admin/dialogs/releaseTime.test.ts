import { describe, expect, it } from '@jest/globals'
import { instantOf } from '../../workflow/index.ts'
import { latestOf, localTime, releaseTime } from './releaseTime.ts'

const NOW = '2026-01-01T00:00:00.000Z'
const signed = (name: string, rest: object = {}) => ({ type: 'signed', by: { name }, ...rest })
const open = (acts: object[], quorum = 2) => {
  const signatures = acts.filter((act) => !('revoked' in act)).length
  return { acts, quorum, signatures } as never
}

describe('when a text is released, for who signs it', () => {
  it('is theirs to say where they are the last', () => {
    expect(releaseTime(open([signed('甲')]), NOW)).toEqual({ fixed: [], missing: 0, nowRuledOut: null })
  })

  it('is not “at once” while others are to sign', () => {
    expect(releaseTime(open([]), NOW)).toEqual({ fixed: [], missing: 1, nowRuledOut: 'notLast' })
  })

  it('is not “at once” where another signer fixed a time to come', () => {
    const at = '2026-02-01T01:00:00.000Z'
    expect(releaseTime(open([signed('甲', { releaseAt: at })]), NOW)).toEqual({
      fixed: [{ name: '甲', at }],
      missing: 0,
      nowRuledOut: 'fixed',
    })
  })

  it('is not bound by a time that passed, or by a signature that was revoked', () => {
    const past = signed('甲', { releaseAt: '2025-12-01T01:00:00.000Z' })
    const revoked = signed('乙', { releaseAt: '2026-02-01T01:00:00.000Z', revoked: 9 })
    expect(releaseTime(open([past, revoked]), NOW).fixed).toEqual([])
  })

  it('is the latest of the times that were fixed', () => {
    const time = releaseTime(open([signed('甲', { releaseAt: '2026-02-01T01:00:00.000Z' })]), NOW)
    expect(latestOf(time, '2026-01-15T09:00')).toBe('2026-02-01T01:00:00.000Z')
    expect(latestOf(time, '2026-02-01T09:30')).toBe('2026-02-01T01:30:00.000Z')
    expect(latestOf({ ...time, fixed: [] }, '')).toBeNull()
  })
})

it('the time in the field is the time of the desk, and the newsroom reads it back as the same moment', () => {
  expect(localTime('2025-12-31T16:30:00.000Z')).toBe('2026-01-01T00:30')
  expect(instantOf(localTime('2025-12-31T16:30:00.000Z'))).toBe('2025-12-31T16:30:00.000Z')
})
