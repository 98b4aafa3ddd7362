'use client'
import type { Flows } from '../../workflow/index.ts'
import { useWords } from '../useWords.ts'
import { changedFlows, flowText } from './flowWords.ts'

/** Who must agree now, and who would have to. */
export function FlowChanges({ inForce, proposed }: { inForce: Flows; proposed: Flows }) {
  const { locale, say } = useWords()
  return (
    <dl className="qf-flows">
      {changedFlows(inForce, proposed).map(({ importance, from, to }) => (
        <div key={importance}>
          <dt>{say(`importance.${importance}`)}</dt>
          <dd>
            {say('flow.now')}
            {flowText(from, locale, say)}
          </dd>
          <dd>
            {say('flow.then')}
            {flowText(to, locale, say)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
