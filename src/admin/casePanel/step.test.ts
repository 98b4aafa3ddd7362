import { describe, expect, it } from '@jest/globals'
import type { CaseView } from './caseApi.ts'
import { stepsIn } from './step.ts'

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
