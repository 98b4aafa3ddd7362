import { describe, expect, it, test } from '@jest/globals'
import fc from 'fast-check'
import { fold, foldWithOffsets } from './fold.ts'

/** Characters that folding changes, and such that stand beside them. */
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'濟南商量乾隆頭髮后後麼么沈著瞭藉１２３，,.．ＡａÅé㎡½①ﬁ　“”老旧𠮷𪚥İßΣſ'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
})

describe('folding', () => {
  test.each([
    ['full width', '１９９８年，ＧＤＰ　５％', '1998年,gdp 5%'],
    ['traditional characters', '濟南市政協協商會議', '济南市政协协商会议'],
    ['a character that simplified text has too', '乾隆、乾燥', '乾隆、干燥'],
    ['thousands separators', '1,210人，12,34，１，２１０，０００元', '1210人,12,34,1210000元'],
    ['accents and compatibility forms', 'Café ㎡ ﬁ', 'cafe m2 fi'],
    ['what is folded', '让老旧小区住得更安心', '让老旧小区住得更安心'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing when it is done again', () => {
    fc.assert(fc.property(words, (text) => fold(fold(text)) === fold(text)))
  })

  it('is the same with and without the way back', () => {
    fc.assert(fc.property(words, (text) => foldWithOffsets(text).text === fold(text)))
  })

  it('leads back to whole code points, in order', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { text: folded, starts, ends } = foldWithOffsets(text)
        expect(starts).toHaveLength(folded.length)
        for (let unit = 0; unit < folded.length; unit++) {
          const [start = -1, end = -1] = [starts[unit], ends[unit]]
          expect([...text.slice(start, end)]).toHaveLength(1)
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0)
        }
      }),
    )
  })
})
