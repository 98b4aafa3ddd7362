import { describe, expect, it } from '@jest/globals'
import type { CaseView } from './caseApi.ts'
import { isGrave, stepsIn, withheldFrom } from './step.ts'

function view(given: Partial<CaseView>): CaseView {
  return {
    ...{ state: 'draft', changed: false, actions: [], awaits: { action: 'submit', roles: ['editor'] } },
    ...given,
  } as CaseView
}

const submit: CaseView['actions'][number] = {
  action: 'submit',
  allowed: true,
  reasons: [],
  kinds: ['correct', 'withdraw'],
}

describe('the steps that a person is offered', () => {
  it('are only those that are allowed', () => {
    const actions = [
      { action: 'pass', allowed: false, reasons: [] },
      { action: 'return', allowed: true, reasons: [] },
    ]
    expect(stepsIn(view({ actions: actions as CaseView['actions'] }))).toEqual([
      { action: 'return', kind: null },
    ])
  })

  it('begin with what the document waits for', () => {
    const allowed = { allowed: true, reasons: [] }
    const actions = [
      { action: 'return', ...allowed },
      { action: 'sign', ...allowed },
    ]
    const steps = stepsIn(
      view({ awaits: { action: 'sign', roles: ['signer'] }, actions: actions as CaseView['actions'] }),
    )
    expect(steps.map(({ action }) => action)).toEqual(['sign', 'return'])
  })

  it('hold a button for each kind of case that can be opened', () => {
    expect(stepsIn(view({ changed: true, actions: [submit] }))).toEqual([
      { action: 'submit', kind: 'correct' },
      { action: 'submit', kind: 'withdraw' },
    ])
  })

  it('leave out a correction where nothing differs from what is public', () => {
    expect(stepsIn(view({ changed: false, actions: [submit] }))).toEqual([
      { action: 'submit', kind: 'withdraw' },
    ])
  })
})

describe('the steps that a person can’t take', () => {
  const refused = (action: string, ...codes: string[]) => ({
    action,
    allowed: false,
    reasons: codes.map((code) => ({ code, message: `sentence of ${code}` })),
  })

  it('are explained where the person might expect to take them', () => {
    const actions = [
      refused('pass', 'own-work'),
      refused('sign', 'wrong-role'),
      refused('release', 'wrong-state', 'own-work'),
    ]
    expect(withheldFrom(view({ actions: actions as CaseView['actions'] }))).toEqual([
      { action: 'pass', reasons: ['sentence of own-work'] },
    ])
  })
})

describe('a step that undoes something', () => {
  it.each(['revoke', 'cancel-schedule', 'withdraw-now'] as const)('stands apart: %s', (action) => {
    expect(isGrave({ action, kind: null })).toBe(true)
  })

  it('is the submission of a withdrawal, and of nothing else', () => {
    expect(isGrave({ action: 'submit', kind: 'withdraw' })).toBe(true)
    expect(isGrave({ action: 'submit', kind: 'correct' })).toBe(false)
    expect(isGrave({ action: 'sign', kind: null })).toBe(false)
  })
})
