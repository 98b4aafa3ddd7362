'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { CaseView, DocumentAddress } from '../casePanel/caseApi.ts'
import { Timeline, type TimelineItem } from '../casePanel/Timeline.tsx'
import { SnapshotView } from '../reading/SnapshotView.tsx'
import { useWords } from '../useWords.ts'
import { Dialog } from './Dialog.tsx'
import { publicBefore } from './subject.ts'

interface TimelineDialogProps {
  address: DocumentAddress
  view: CaseView
  onClosed: () => void
}

/** The history of a document, and every version of it that was ever public. */
export function TimelineDialog({ address, view, onClosed }: TimelineDialogProps) {
  const { say } = useWords()
  const [open, setOpen] = useState(true)
  const [read, setRead] = useState<TimelineItem | null>(null)
  const title = read ? say('version', { release: read.release ?? 0 }) : say('timeline')
  return (
    <Dialog title={title} open={open} wide={read !== null} onClosed={onClosed}>
      {read ? (
        <SnapshotView address={address} digest={read.digest} before={comparedWith(view, read)} />
      ) : (
        <Timeline address={address} items={view.timeline} onRead={setRead} />
      )}
      <div className="qf-dialog-buttons">
        {read && (
          <Button type="button" buttonStyle="secondary" margin={false} onClick={() => setRead(null)}>
            {say('back')}
          </Button>
        )}
        <Button type="button" buttonStyle="secondary" margin={false} onClick={() => setOpen(false)}>
          {say('close')}
        </Button>
      </div>
    </Dialog>
  )
}

/** A release is compared with the one before it; what was taken down, with itself. */
function comparedWith({ timeline }: CaseView, { seq, digest, released }: TimelineItem): string | null {
  return released === 'withdraw' ? digest : publicBefore(timeline, seq)
}
