import { describe, expect, it } from '@jest/globals'
import { readable } from './readable.ts'

describe('a frozen text laid out to be read', () => {
  it('shows every field that becomes public, and no empty one', () => {
    const laidOut = readable({
      title: '题',
      kicker: '引题',
      summary: null,
      keywords: ['甲', '乙'],
      html: '<p>文</p>',
      text: '文',
    })
    expect(laidOut).toEqual({
      heading: '题',
      facts: [
        ['kicker', '引题'],
        ['keywords', '甲、乙'],
      ],
      body: '文',
      photos: [],
    })
  })

  it('names what it refers to', () => {
    expect(readable({ title: '题', district: { id: '1', name: '莱芜区' } }).facts).toEqual([
      ['district', '莱芜区'],
    ])
  })

  it('reads the introduction where it is the text', () => {
    expect(readable({ name: '莱芜区', introduction: { html: '<p>介绍</p>', text: '介绍' } }).body).toBe(
      '介绍',
    )
  })

  it('lists its photos by caption', () => {
    expect(readable({ title: '题', photos: [{ caption: '调研' }, { caption: '' }] }).photos).toEqual([
      '调研',
      '—',
    ])
  })
})
