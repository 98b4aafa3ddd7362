'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { FlowView } from '../../newsroom/endpoints/flowEndpoints.ts'
import type { Role } from '../../workflow/index.ts'
import { useWords } from '../useWords.ts'
import { AdoptDialog } from './AdoptDialog.tsx'
import { FlowChanges } from './FlowChanges.tsx'
import { FlowGaps } from './FlowGaps.tsx'

interface FlowNewsProps {
  flow: FlowView
  roles: readonly Role[]
  reload: () => Promise<void>
}

/** Whether the table of flows can be gone through, and whether another one waits to be adopted. */
export function FlowNews({ flow, roles, reload }: FlowNewsProps) {
  const { say } = useWords()
  const [adopting, setAdopting] = useState(false)
  const [isAdmin, isSigner] = [roles.includes('admin'), roles.includes('signer')]
  const { inForce, proposed, gaps } = flow
  return (
    <>
      {isAdmin && gaps.length > 0 && (
        <section className="qf-alarm" role="alert" data-testid="flow-gaps">
          <h3>{say('gaps')}</h3>
          <FlowGaps gaps={gaps} />
          <p>{say('gaps.cure')}</p>
        </section>
      )}
      {proposed && (isAdmin || isSigner) && (
        <section className="qf-attention" data-testid="flow-proposed">
          <h3>{say('flow.proposed')}</h3>
          <FlowChanges inForce={inForce} proposed={proposed} />
          {isSigner ? (
            <Button
              type="button"
              margin={false}
              aria-haspopup="dialog"
              extraButtonProps={{ 'data-testid': 'adopt-flow' }}
              onClick={() => setAdopting(true)}
            >
              {say('flow.adopt')}
            </Button>
          ) : (
            <p>{say('flow.waits')}</p>
          )}
          {adopting && (
            <AdoptDialog
              inForce={inForce}
              proposed={proposed}
              reload={reload}
              onClosed={() => setAdopting(false)}
            />
          )}
        </section>
      )}
    </>
  )
}
