import { describe, expect, it } from '@jest/globals'
import { sayIn } from '../words.ts'
import { saidOf } from './timelineWords.ts'

const NOTHING = {
  stage: null,
  minutes: null,
  releaseAt: null,
  releaseNow: false,
  after: null,
  correction: null,
  release: null,
}
const said = (item: object) =>
  saidOf({ by: { role: 'signer' }, ...NOTHING, ...item } as never, 'zh', sayIn('zh'))

describe('what the history says of an event', () => {
  it('is the minutes and the time that a signer fixed, in the time of the desk', () => {
    const sentences = said({ type: 'signed', minutes: '2025-12号', releaseAt: '2025-12-31T16:30:00.000Z' })
    expect(sentences.join()).toContain('2025-12号')
    expect(sentences.join()).toContain('2026年1月1日 00:30')
  })

  it('is what the public sees after a withdrawal', () => {
    expect(said({ type: 'withdrawn_now', after: 'gone' }).join()).toContain('不再显示')
  })

  it('is that the newsroom itself carried out what signers ordered', () => {
    const release = { type: 'released', release: 7 }
    expect(said({ ...release, by: { role: 'system' } })).toHaveLength(said(release).length + 1)
  })

  it('is nothing where there is nothing more to say', () => {
    expect(said({ type: 'recalled' })).toEqual([])
  })
})
