import { describe, expect, it, test } from '@jest/globals'
import fc from 'fast-check'
import { cut, partsOf } from './dictionary.ts'
import { facetTerm, foldFields, indexTerms, pairTerm, titleTerm } from './terms.ts'

const termsOf = (title: string, body = '') => indexTerms(foldFields({ title, labels: '', body }))

describe('the words inside a word', () => {
  test.each([
    ['协商会议', ['协商', '会议']],
    ['济南市', ['济南', '南市']],
    ['政协主席', ['政协', '主席']],
    ['商量', []],
  ])('%s', (word, parts) => {
    expect(partsOf(word)).toEqual(parts)
  })

  it('reach up to long words within longer ones', () => {
    const parts = partsOf('中华人民共和国全国人民代表大会')
    expect(parts).toEqual(expect.arrayContaining(['中华人民共和国', '人民代表大会', '代表']))
    expect(parts).not.toContain('华人')
    expect(parts).not.toContain('国人')
  })
})

describe('the terms of an article', () => {
  it('are its words, those of the title twice over, its characters and its pairs', () => {
    const terms = termsOf('老旧小区', '加装电梯')
    expect(terms).toEqual(expect.arrayContaining(['小区', titleTerm('小区'), '加装', '电梯', '老', '梯']))
    expect(terms).toEqual(expect.arrayContaining([pairTerm('老旧'), pairTerm('装电')]))
    expect(terms).not.toContain(titleTerm('电梯'))
    expect(terms).not.toContain(pairTerm('小区'))
  })

  it('hold numbers and words in other scripts whole', () => {
    expect(termsOf('ＧＤＰ增长２０．５％，１,２１０个5G基站')).toEqual(
      expect.arrayContaining(['gdp', '20.5', '1210', '5g', '基站']),
    )
  })

  it('hold any facet, whatever is in its name', () => {
    const facets = [['series', 'a"b c*']] as const
    expect(indexTerms(foldFields({ title: '', labels: '', body: '' }), facets)).toEqual([
      facetTerm('series', 'a"b c*'),
    ])
    expect(facetTerm('series', 'a"b c*')).toMatch(/^¤series[0-9a-f]+$/)
  })

  it('are each one word to the index, and no text can forge a facet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, body) => {
        for (const term of termsOf(title + '¤district¶§', body)) {
          expect(term).toMatch(/^[¶§]?[\p{L}\p{N}.]+$/u)
        }
      }),
    )
  })

  it('hold every Chinese character and every pair of neighbours of the text', () => {
    const han = fc.string({ unit: fc.constantFrom(...'中华人民共和国政协商会议委员𠮷'), maxLength: 12 })
    fc.assert(
      fc.property(han, (text) => {
        const terms = new Set(termsOf('', text))
        const characters = [...text]
        for (const [index, character] of characters.entries()) {
          expect(terms).toContain(character)
          const pair = character + (characters[index + 1] ?? '')
          if (pair !== character) expect(terms.has(pair) || terms.has(pairTerm(pair))).toBe(true)
        }
      }),
    )
  })

  it('come from a cut that loses nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cut(text).join('') === text))
  })
})
