'use client'
import type { ProposedFlows } from '../../newsroom/endpoints/flowEndpoints.ts'
import type { Flows } from '../../workflow/index.ts'
import { useWords } from '../useWords.ts'
import { FlowGaps } from './FlowGaps.tsx'
import { changedFlows, flowText } from './flowWords.ts'

interface FlowChangesProps {
  inForce: Flows
  proposed: ProposedFlows
}

/** Who must agree now, and who would have to; and whether there are the people for it. */
export function FlowChanges({ inForce, proposed: { flows, gaps } }: FlowChangesProps) {
  const { locale, say } = useWords()
  return (
    <>
      <dl className="qf-flows">
        {changedFlows(inForce, flows).map(({ importance, from, to }) => (
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
      {gaps.length > 0 && (
        <div className="qf-alarm" data-testid="proposed-gaps">
          <h4>{say('gaps.proposed')}</h4>
          <FlowGaps gaps={gaps} />
          <p>{say('gaps.proposed.cure')}</p>
        </div>
      )}
    </>
  )
}
