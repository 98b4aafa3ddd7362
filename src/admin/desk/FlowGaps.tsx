'use client'
import type { FlowGap } from '../../workflow/index.ts'
import { useWords } from '../useWords.ts'
import { gapText } from './flowWords.ts'

/** Why the people that there are can't get every text through a table of flows. */
export function FlowGaps({ gaps }: { gaps: readonly FlowGap[] }) {
  const { locale, say } = useWords()
  return (
    <ul>
      {gaps.map((gap) => (
        <li key={`${gap.importance} ${gap.role}`}>{gapText(gap, locale, say)}</li>
      ))}
    </ul>
  )
}
