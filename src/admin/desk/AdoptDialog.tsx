'use client'
import { useConfig } from '@payloadcms/ui'
import type { ProposedFlows } from '../../newsroom/endpoints/flowEndpoints.ts'
import type { Flows } from '../../workflow/index.ts'
import { PasswordDialog } from '../dialogs/PasswordDialog.tsx'
import { useWords } from '../useWords.ts'
import { FlowChanges } from './FlowChanges.tsx'

interface AdoptDialogProps {
  inForce: Flows
  proposed: ProposedFlows
  reload: () => Promise<void>
  onClosed: () => void
}

/** A signer puts a changed table of flows in force. */
export function AdoptDialog({ inForce, proposed, ...dialog }: AdoptDialogProps) {
  const { say } = useWords()
  const { config } = useConfig()
  const url = `${config.routes.api}/flow/adopt`
  return (
    <PasswordDialog
      title={say('flow.adopt')}
      url={url}
      fields={{ revision: proposed.revision }}
      name="adopt-flow"
      {...dialog}
    >
      <p>{say('flow.about')}</p>
      <FlowChanges inForce={inForce} proposed={proposed} />
    </PasswordDialog>
  )
}
