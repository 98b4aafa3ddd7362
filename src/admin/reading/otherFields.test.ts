import { describe, expect, it } from '@jest/globals'
import { otherFields } from './otherFields.ts'

describe('what becomes public beside the text', () => {
  it('is every field that is not read in it, and no empty one', () => {
    const content = {
      title: '题',
      kicker: '引题',
      summary: '摘要',
      keywords: ['甲', '乙'],
      html: '<p>文</p>',
      text: '文',
      heldOn: null,
    }
    expect(otherFields(content)).toEqual([
      ['summary', '摘要'],
      ['keywords', '甲、乙'],
    ])
  })

  it('names what it refers to', () => {
    expect(otherFields({ district: { id: '1', name: '莱芜区' } })).toEqual([['district', '莱芜区']])
  })

  it('holds what stands for the pictures to who cannot see them', () => {
    expect(otherFields({ photos: [{ alt: '会场' }, { alt: '' }] })).toEqual([['photos', '会场；—']])
  })
})
