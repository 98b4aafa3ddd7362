import { describe, expect, it } from '@jest/globals'
import { bodyOf, fieldsOf, missingIn } from './dialogFields.ts'

const withdrawal = fieldsOf({ action: 'submit', kind: 'withdraw' })
const atOnce = fieldsOf({ action: 'withdraw-now', kind: null })
const signature = fieldsOf({ action: 'sign', kind: null })

describe('what a dialog sends', () => {
  it('leaves out what was not filled in', () => {
    expect(bodyOf(fieldsOf({ action: 'pass', kind: null }), { comment: '' })).toEqual({})
  })

  it('leaves out a value that the step does not ask for', () => {
    expect(bodyOf(fieldsOf({ action: 'pass', kind: null }), { after: 'gone', comment: '同意' })).toEqual({
      comment: '同意',
    })
  })

  it('names a replacement only where the public is sent on to it', () => {
    const values = { reason: '有误', replacedBy: 'other' }
    expect(bodyOf(withdrawal, { ...values, after: 'gone' })).toEqual({ reason: '有误', after: 'gone' })
    expect(bodyOf(withdrawal, { ...values, after: 'redirect' })).toEqual({ ...values, after: 'redirect' })
  })

  it('asks for a comment where a text is returned', () => {
    expect(fieldsOf({ action: 'return', kind: null })[0]).toMatchObject({ name: 'comment', required: true })
  })

  it('names a time only where the signer fixed one', () => {
    const values = { releaseAt: '2026-01-01T09:00', password: 'p' }
    expect(bodyOf(signature, { ...values, when: 'publisher' })).toEqual({ password: 'p' })
    expect(bodyOf(signature, { ...values, when: 'now' })).toEqual({ password: 'p', releaseNow: true })
    expect(bodyOf(signature, { ...values, when: 'at' })).toEqual(values)
  })

  it('asks who agrees to a cancellation for no reason', () => {
    const cancel = { action: 'cancel-schedule', kind: null } as const
    expect(fieldsOf(cancel)[0]).toMatchObject({ name: 'reason', required: true })
    expect(fieldsOf(cancel, true)[0]).toMatchObject({ name: 'reason', required: false })
  })
})

describe('what a dialog does not send', () => {
  it('is an emergency withdrawal that was not confirmed', () => {
    expect(missingIn(atOnce, { after: 'gone', reason: '有误' })).toBe('missing.sure')
    expect(missingIn(atOnce, { after: 'gone', reason: '有误', sure: true })).toBeNull()
    expect(bodyOf(atOnce, { after: 'gone', reason: '有误', sure: true })).toEqual({
      after: 'gone',
      reason: '有误',
    })
  })

  it('is a signature for a fixed time that names none: it would leave the time to the publisher', () => {
    expect(missingIn(signature, { when: 'at', password: 'p' })).toBe('missing.releaseAt')
    expect(missingIn(signature, { when: 'now', password: 'p' })).toBeNull()
  })
})
