import { describe, expect, it } from '@jest/globals'
import { person } from '../../tests/support/people.ts'
import { flowGaps } from './eligibility.ts'
import { FLOWS } from './flow.ts'

const DESK = [
  person('editor', 'editor'),
  person('reviewer', 'reviewer'),
  person('reviewer-2', 'reviewer'),
  person('signer', 'signer'),
  person('signer-2', 'signer'),
]
const without = (...ids: string[]) => DESK.filter(({ id }) => !ids.includes(id))

describe('the people that the flows need', () => {
  it('are there', () => {
    expect(flowGaps(FLOWS, DESK)).toEqual([])
  })

  it('are missing where nobody holds a stage', () => {
    expect(flowGaps(FLOWS, without('reviewer', 'reviewer-2'))).toEqual([
      { importance: 'ordinary', role: 'reviewer', needed: 1, eligible: 0 },
      { importance: 'important', role: 'reviewer', needed: 2, eligible: 0 },
    ])
  })

  it('are too few where the quorum is more than there are', () => {
    expect(flowGaps(FLOWS, without('signer-2'))).toEqual([
      { importance: 'important', role: 'signer', needed: 2, eligible: 1 },
    ])
  })

  it('are too few where one person would have to take two steps', () => {
    const both = [...without('signer', 'reviewer-2', 'reviewer'), person('both', 'reviewer', 'signer')]
    expect(flowGaps(FLOWS, both)).toContainEqual(
      expect.objectContaining({ importance: 'important', role: 'reviewer' }),
    )
    const [ordinary] = flowGaps(FLOWS, [person('editor', 'editor'), person('both', 'reviewer', 'signer')])
    expect(ordinary).toEqual({ importance: 'ordinary', role: 'signer', needed: 1, eligible: 1 })
  })

  it('may hold several roles, as long as each step finds somebody', () => {
    const mixed = [
      person('one', 'editor', 'reviewer'),
      person('two', 'editor', 'reviewer'),
      person('three', 'reviewer', 'signer'),
      person('four', 'signer'),
      person('five', 'editor'),
    ]
    expect(flowGaps(FLOWS, mixed)).toEqual([])
  })
})
