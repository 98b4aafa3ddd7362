'use client'
import type { CaseView } from '../casePanel/caseApi.ts'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { Timeline } from '../casePanel/Timeline.tsx'
import { useWords } from '../useWords.ts'
import { Dialog } from './Dialog.tsx'

export function TimelineDialog({ view, onClosed }: { view: CaseView; onClosed: () => void }) {
  const { say } = useWords()
  const [open, setOpen] = useState(true)
  return (
    <Dialog title={say('timeline')} open={open} onClosed={onClosed}>
      <Timeline items={view.timeline} />
      <div className="qf-dialog-buttons">
        <Button type="button" buttonStyle="secondary" margin={false} onClick={() => setOpen(false)}>
          {say('close')}
        </Button>
      </div>
    </Dialog>
  )
}
