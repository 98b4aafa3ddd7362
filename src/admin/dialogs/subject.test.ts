import { describe, expect, it } from '@jest/globals'
import type { CaseView } from '../casePanel/caseApi.ts'
import type { Step } from '../casePanel/step.ts'
import type { Shown } from '../reading/SnapshotView.tsx'
import { heldBy, publicBefore, subjectOf } from './subject.ts'

const item = (seq: number, released: string | null, digest: string) => ({ seq, released, digest })
const view = (given: object): CaseView =>
  ({ live: null, case: null, emergency: null, timeline: [], ...given }) as unknown as CaseView

describe('the text that a step is about', () => {
  it('is the frozen one, beside what is public', () => {
    const given = view({ live: { digest: 'old' }, case: { digest: 'new' } })
    expect(subjectOf(given, { action: 'sign', kind: null })).toEqual({ digest: 'new', before: 'old' })
  })

  it('is compared with nothing where nothing was ever public', () => {
    const given = view({ case: { digest: 'new' } })
    expect(subjectOf(given, { action: 'pass', kind: null })).toEqual({ digest: 'new', before: null })
  })

  it('is compared with what was public before it was withdrawn', () => {
    const timeline = [item(1, null, 'a'), item(2, 'publish', 'a'), item(5, 'withdraw', 'a')]
    const given = view({ case: { digest: 'new' }, timeline })
    expect(subjectOf(given, { action: 'sign', kind: null })).toEqual({ digest: 'new', before: 'a' })
  })

  it('is the public one where it is to be taken down', () => {
    const given = view({ live: { digest: 'old' }, case: { digest: 'new' } })
    expect(subjectOf(given, { action: 'withdraw-now', kind: null })?.digest).toBe('old')
    expect(subjectOf(given, { action: 'submit', kind: 'withdraw' })?.digest).toBe('old')
  })

  it('is the working copy where it is submitted', () => {
    expect(subjectOf(view({ live: { digest: 'old' } }), { action: 'submit', kind: 'correct' })).toEqual({
      digest: 'draft',
      before: 'old',
    })
  })
})

describe('a step waits', () => {
  const held = (action: Step['action'], shown: Shown, kind: Step['kind'] = null, caseKind = 'publish') =>
    heldBy(view({ case: { kind: caseKind } }), { action, kind }, shown)

  it.each(['submit', 'pass', 'sign', 'release'] as const)('to %s, until the text is there', (action) => {
    expect(held(action, 'not yet')).toBe('held.loading')
    expect(held(action, 'failed')).toBe('held.failed')
    expect(held(action, 'whole')).toBeNull()
  })

  it.each(['return', 'recall', 'revoke', 'withdraw-now', 'cancel-schedule', 'ratify'] as const)(
    'never to %s',
    (action) => {
      expect(held(action, 'failed')).toBeNull()
    },
  )

  it('never where a text is taken down', () => {
    expect(held('submit', 'failed', 'withdraw')).toBeNull()
    expect(held('sign', 'failed', null, 'withdraw')).toBeNull()
  })
})

it('what was public before a release is the release before it, not a withdrawal', () => {
  const timeline = [
    item(2, 'publish', 'a'),
    item(4, 'correct', 'b'),
    item(6, 'withdraw', 'b'),
    item(9, 'publish', 'c'),
  ]
  expect([2, 4, 9].map((seq) => publicBefore(timeline as never, seq))).toEqual([null, 'a', 'b'])
})
