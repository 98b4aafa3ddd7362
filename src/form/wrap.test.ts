import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { textWidth, widthAtMost, wrap } from './wrap.ts'

const em = () => 1

describe('lines', () => {
  it('break between any two Chinese characters', () => {
    expect(wrap('一二三四五', 2, em)).toEqual(['一二', '三四', '五'])
  })

  it('begin with no closing mark and end with no opening one (GB/T 15834)', () => {
    expect(wrap('一二三，四', 3, em)).toEqual(['一二', '三，四'])
    expect(wrap('一二（三）四', 3, em)).toEqual(['一二', '（三）', '四'])
  })

  it('keep a word whole where a line can hold it, and take it apart where none can', () => {
    expect(wrap('one two', 5, em)).toEqual(['one', 'two'])
    expect(wrap('一abcdefg', 3, em)).toEqual(['一', 'abc', 'def', 'g'])
  })

  it('keep the breaks that were typed', () => {
    expect(wrap('\n一\n\n二', 9, em)).toEqual(['', '一', '', '二'])
  })

  it('are there even for no text', () => {
    expect(wrap('', 5, em)).toEqual([''])
  })

  it('lose nothing but blanks, and none is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width, widthAtMost)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines) expect(textWidth(line, widthAtMost)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
