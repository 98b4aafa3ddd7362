import { describe, expect, it } from '@jest/globals'
import { canonicalJson } from '../../ledger/canonical.ts'
import { FLOWS, type Flows } from '../../workflow/index.ts'
import { sayIn } from '../words.ts'
import { changedFlows, flowText, gapText } from './flowWords.ts'

const say = sayIn('zh')

describe('a table of flows in words', () => {
  it('names each step and who takes it, and how many sign', () => {
    const text = flowText(FLOWS.important, 'zh', say)
    expect(text.split(' → ')).toHaveLength(3)
    for (const word of ['一审', '二审', '2 人']) expect(text).toContain(word)
  })

  it('shows only the flows that a new table changes', () => {
    const proposed = { ...FLOWS, ordinary: { ...FLOWS.ordinary, stages: [] } }
    // As the ledger gives it back: by the same members, in another order.
    const kept = JSON.parse(canonicalJson(FLOWS)) as Flows
    expect(changedFlows(kept, FLOWS)).toEqual([])
    expect(changedFlows(FLOWS, proposed).map(({ importance }) => importance)).toEqual(['ordinary'])
  })

  it('tells a role that too few have from people who would have to act twice', () => {
    const gap = { importance: 'important', role: 'signer', needed: 2 } as const
    expect(gapText({ ...gap, eligible: 1 }, 'zh', say)).toContain('只有 1 人')
    expect(gapText({ ...gap, eligible: 2 }, 'zh', say)).not.toContain('只有')
  })
})
