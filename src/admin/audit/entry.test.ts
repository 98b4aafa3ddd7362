import { describe, expect, it } from '@jest/globals'
import { sayIn } from '../words.ts'
import type { LedgerRow } from '../../newsroom/evidence/ledger.ts'
import { remarksOf, roleOf, succeeded } from './entry.ts'

const row = (type: string, entry: object): LedgerRow =>
  ({ type, entry: JSON.stringify({ type, ...entry }) }) as LedgerRow
const remarks = (type: string, entry: object) => remarksOf(row(type, entry), 'zh', sayIn('zh')).join('|')

describe('an entry of the ledger in words', () => {
  it('tells what came about from what was refused', () => {
    expect(succeeded(row('signed', {}))).toBe(true)
    expect(succeeded(row('action_refused', {}))).toBe(false)
    expect(succeeded(row('login_failed', {}))).toBe(false)
  })

  it('tells a verification that found something from one that did not', () => {
    expect(succeeded(row('evidence_verified', { fault: null }))).toBe(true)
    expect(succeeded(row('evidence_verified', { fault: { seq: 3 } }))).toBe(false)
  })

  it('names the role that somebody acted in', () => {
    expect(roleOf(row('passed', { by: { role: 'reviewer' } }), 'zh')).toBe('审核')
    expect(roleOf(row('passed', { by: { role: 'unheard-of' } }), 'zh')).toBe('unheard-of')
  })

  it('says what a person wrote, and what was refused and why', () => {
    expect(remarks('returned', { comment: '请补摘要' })).toBe('请补摘要')
    expect(remarks('submitted', { withdrawal: { reason: '有误' } })).toBe('有误')
    expect(remarks('action_refused', { action: 'sign', codes: ['own-work', 'unheard-of'] })).toMatch(
      /^签发\|您参与了.*\|unheard-of$/,
    )
    expect(remarks('login_failed', { email: 'x@example.org', address: '10.0.0.7' })).toBe(
      'x@example.org|来自 10.0.0.7',
    )
  })

  it('says nothing of an entry that cannot be read: that is for the verification', () => {
    const unreadable = { type: 'signed', entry: '{' } as LedgerRow
    expect(remarksOf(unreadable, 'zh', sayIn('zh'))).toEqual([])
    expect(roleOf(unreadable, 'zh')).toBe('')
  })
})
