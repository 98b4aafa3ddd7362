'use client'
import { Button, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { StepDialog } from '../dialogs/StepDialog.tsx'
import { TimelineDialog } from '../dialogs/TimelineDialog.tsx'
import { useWords } from '../useWords.ts'
import type { CaseView, DocumentAddress } from './caseApi.ts'
import { CaseNotice } from './CaseNotice.tsx'
import { SavedAt } from './SavedAt.tsx'
import { StateBadge } from './StateBadge.tsx'
import type { Step } from './step.ts'
import { StepButtons } from './StepButtons.tsx'
import { type CurrentCase, useCase } from './useCase.ts'
import { useFormFollows } from './useFormFollows.ts'
import './casePanel.css'

/** Above every document's form: where it stands, who has it, and what this person can do about it. */
export function CasePanel() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { say } = useWords()
  if (!id || !collectionSlug) {
    return (
      <div className="qf-panel" data-testid="case-panel">
        <span className="qf-faint">{say('saveFirst')}</span>
      </div>
    )
  }
  return <SavedCase address={`${config.routes.api}/${collectionSlug}/${String(id)}`} />
}

function SavedCase({ address }: { address: DocumentAddress }) {
  const { say } = useWords()
  const current = useCase(address)
  const { view, problem, reload } = current
  useFormFollows()
  return (
    <div className="qf-panel" data-testid="case-panel" data-state={view?.state} aria-busy={!view && !problem}>
      {view ? <OpenPanel address={address} view={view} reload={reload} /> : !problem && say('loading')}
      {problem && <Unread current={current} />}
      <SavedAt />
    </div>
  )
}

function OpenPanel({
  address,
  view,
  reload,
}: {
  address: DocumentAddress
  view: CaseView
  reload: () => Promise<void>
}) {
  const { say } = useWords()
  const unsaved = useFormModified()
  const [open, setOpen] = useState<Step | 'timeline' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <>
      <div className="qf-panel-row">
        <StateBadge view={view} />
        <StepButtons view={view} unsaved={unsaved} onOpen={setOpen} />
        <Button
          type="button"
          buttonStyle="subtle"
          margin={false}
          aria-haspopup="dialog"
          extraButtonProps={{ 'data-testid': 'timeline' }}
          onClick={() => setOpen('timeline')}
        >
          {say('timeline')}
        </Button>
      </div>
      <CaseNotice view={view} unsaved={unsaved} />
      {open === 'timeline' && <TimelineDialog address={address} view={view} onClosed={close} />}
      {open && open !== 'timeline' && (
        <StepDialog address={address} view={view} step={open} reload={reload} onClosed={close} />
      )}
    </>
  )
}

function Unread({ current: { problem, reload } }: { current: CurrentCase }) {
  const { say } = useWords()
  return (
    <p role="alert">
      {problem?.reasons[0]?.message ?? say('unreachable')}{' '}
      <Button type="button" size="small" buttonStyle="secondary" margin={false} onClick={() => void reload()}>
        {say('retry')}
      </Button>
    </p>
  )
}
