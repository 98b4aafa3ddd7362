import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { highlighted, snippetOf } from './snippet.ts'

const needles = (...texts: string[]) => texts.map((text) => ({ text, weight: 1, isShown: true }))
const TEXT = `${'前面说的是别的事情，与此无关。'.repeat(20)}委员走进老旧小区，和居民商量加装电梯。${'后面说的也是别的。'.repeat(20)}`

const unescaped = (html: string) =>
  html
    .replaceAll(/<\/?mark>/g, '')
    .replaceAll(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
    )

/** Nothing but text, entities, and marks that are closed before the next opens. */
const WELL_FORMED =
  /^(?:[^<>&"]|&(?:lt|gt|quot|#39|amp);|<mark>(?:[^<>&"]|&(?:lt|gt|quot|#39|amp);)+<\/mark>)*$/u

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'老旧小区商量電梯１２ａ。，\n <>&"\'𠮷𪚥'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 400,
})
const anyNeedles = fc
  .array(fc.constantFrom('老旧', '小区', '电梯', '12', 'a', '𠮷', '商', '<', '&'), { maxLength: 4 })
  .map((texts) => needles(...texts))

describe('a snippet', () => {
  it('shows the densest place, from the beginning of its sentence', () => {
    const { html } = snippetOf(TEXT, needles('小区', '电梯'))
    expect(html).toMatch(/^…委员走进老旧<mark>小区<\/mark>，和居民商量加装<mark>电梯<\/mark>。/)
    expect(html).toMatch(/…$/)
  })

  it('is the beginning of the text where nothing of it is there', () => {
    const { html, worth } = snippetOf(TEXT, needles('没有的词'))
    expect(worth).toBe(0)
    expect(html).toMatch(/^前面说的是别的事情/)
  })

  it('finds its place far into a long text', () => {
    const { html } = snippetOf('别的事情。'.repeat(10_000) + TEXT, needles('电梯'))
    expect(html).toContain('<mark>电梯</mark>')
  })

  it('marks what was folded to be found', () => {
    expect(highlighted('１９９８年的濟南', needles('1998', '济南'))).toBe(
      '<mark>１９９８</mark>年的<mark>濟南</mark>',
    )
  })

  it('marks no number within another, and hits that touch as one', () => {
    expect(highlighted('1998年19人老旧小区', needles('19', '老旧', '小区'))).toBe(
      '1998年<mark>19</mark>人<mark>老旧小区</mark>',
    )
  })

  it('is a piece of the text with marks in it, and safe HTML, whatever the text', () => {
    fc.assert(
      fc.property(anyText, anyNeedles, (text, wanted) => {
        const { html } = snippetOf(text, wanted)
        expect(html).toMatch(WELL_FORMED)
        const shown = unescaped(html).replace(/^…/, '').replace(/…$/, '')
        expect(text.includes(shown) || text.includes(unescaped(html))).toBe(true)
      }),
    )
  })

  it('parts no surrogate pair', () => {
    const whole = fc.string({
      unit: fc.constantFrom('𠮷', '𪚥', '老', '。', 'a'),
      minLength: 100,
      maxLength: 400,
    })
    fc.assert(
      fc.property(whole, anyNeedles, (text, wanted) => {
        expect(snippetOf(text, wanted).html).not.toMatch(/\p{Cs}/u)
        expect(highlighted(text, wanted)).not.toMatch(/\p{Cs}/u)
      }),
    )
  })

  it('marks the whole text and changes nothing of it', () => {
    fc.assert(
      fc.property(anyText, anyNeedles, (text, wanted) => {
        const html = highlighted(text, wanted)
        expect(html).toMatch(WELL_FORMED)
        expect(unescaped(html)).toBe(text)
      }),
    )
  })
})
