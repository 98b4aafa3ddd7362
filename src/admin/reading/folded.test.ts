import { describe, expect, it } from '@jest/globals'
import type { ComparedLine } from '../../snapshot/difference.ts'
import { folded } from './folded.ts'

const line = (kind: ComparedLine['kind']): ComparedLine => ({ kind, parts: [] })
const kindsOf = (...kinds: ComparedLine['kind'][]) =>
  folded(kinds.map(line)).map((one) => (one.kind === 'folded' ? one.count : one.kind))

describe('a comparison that is folded to its changes', () => {
  it('keeps the neighbours of a change, and counts what else did not change', () => {
    expect(kindsOf('same', 'same', 'same', 'changed', 'same', 'same')).toEqual([
      2,
      'same',
      'changed',
      'same',
      1,
    ])
  })

  it('shows every change', () => {
    expect(kindsOf('added', 'removed', 'reshaped')).toEqual(['added', 'removed', 'reshaped'])
  })
})
