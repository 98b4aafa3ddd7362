import { describe, expect, it } from '@jest/globals'
import { articleQuery, withChosen } from './articleOptions.ts'

const asked = (wanted: string) => new URLSearchParams(articleQuery(wanted, 'own'))

describe('looking for an article to send readers on to', () => {
  it('asks for what is public, but for the one that goes', () => {
    const query = asked('  ')
    expect(query.get('where[and][0][live][equals]')).toBe('true')
    expect(query.get('where[and][1][id][not_equals]')).toBe('own')
    expect([...query.keys()].filter((name) => name.includes('[or]'))).toEqual([])
  })

  it('takes a number for a number or a word of the title, and anything else for words', () => {
    expect(asked('1023').get('where[and][2][or][1][number][equals]')).toBe('1023')
    expect(asked('1023').get('where[and][2][or][0][title][like]')).toBe('1023')
    expect(asked(' 湖边 ').get('where[and][2][or][0][title][like]')).toBe('湖边')
    expect(asked('湖边').get('where[and][2][or][1][number][equals]')).toBeNull()
  })

  it('keeps what was chosen in the list', () => {
    const [one, other] = [
      { id: 'a', number: 1, title: '甲' },
      { id: 'b', number: 2, title: '乙' },
    ]
    expect(withChosen([one], other)).toEqual([other, one])
    expect(withChosen([one, other], other)).toEqual([one, other])
    expect(withChosen([one], null)).toEqual([one])
  })
})
