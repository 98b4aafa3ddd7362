import { describe, expect, it } from '@jest/globals'
import { REFUSALS } from '../workflow/index.ts'
import { CHECK_MESSAGES } from './checks.ts'
import type { Locale } from './locale.ts'
import { refusalMessage } from './refusals.ts'

const CODES = [...Object.keys(REFUSALS), ...Object.keys(CHECK_MESSAGES)]

describe('the sentence of a refusal', () => {
  it.each(CODES)('is there in both languages: %s', (code) => {
    expect(refusalMessage({ code }, 'zh')).toMatch(/\p{Script=Han}.*。$/u)
    expect(refusalMessage({ code }, 'en')).toMatch(/^\P{Script=Han}*[.!]$/u)
  })

  it.each<[Locale, string]>([
    ['zh', '现在是“待签发”，不能“审核通过”。请刷新后查看当前可办的操作。'],
    ['en', 'It is “Awaiting sign-off” now, so “Pass” is not possible. Reload to see what is.'],
  ])('calls states and actions by their names: %s', (locale, sentence) => {
    const detail = { state: 'awaiting_signoff', action: 'pass' }
    expect(refusalMessage({ code: 'wrong-state', detail }, locale)).toBe(sentence)
  })

  it.each([
    ['wrong-role', { role: 'signer' }, '签发（党组成员）'],
    ['already-acted', { act: 'signed' }, '签发'],
    ['kind-unfit', { kind: 'withdraw' }, '撤稿'],
    ['text-too-long', { field: 'comment', limit: 2000 }, '“意见”最多 2000 字'],
    ['content/missing', { field: 'title' }, '标题'],
  ])('fills in what the refusal is about: %s', (code, detail, words) => {
    expect(refusalMessage({ code, detail }, 'zh')).toContain(words)
  })

  it('leaves what a person wrote as it is', () => {
    const detail = { photo: '$& {field} draft' }
    expect(refusalMessage({ code: 'content/photo-alt', detail }, 'en')).toContain('“$& {field} draft”')
  })

  it('is never made up for a code that nobody knows', () => {
    expect(() => refusalMessage({ code: 'because' }, 'zh')).toThrow(RangeError)
  })
})
