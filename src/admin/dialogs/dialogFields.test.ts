import { describe, expect, it } from '@jest/globals'
import { bodyOf, fieldsOf } from './dialogFields.ts'

const withdrawal = fieldsOf({ action: 'submit', kind: 'withdraw' })

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
})
