'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { shortDigest } from '../casePanel/Timeline.tsx'
import { useWords } from '../useWords.ts'
import { type Progress, useVerification, type Verdict } from './useVerification.ts'

/** Has the whole evidence verified, and says in one sentence whether it holds. */
export function Verify({ onDone }: { onDone: () => void }) {
  const { say } = useWords()
  const id = useId()
  const [anchor, setAnchor] = useState('')
  const { running, progress, verdict, problem, start } = useVerification(onDone)
  return (
    <section className="qf-verify" aria-labelledby={`${id}-title`} aria-busy={running}>
      <h2 id={`${id}-title`}>{say('verify')}</h2>
      <p>{say('verify.about')}</p>
      <div className="qf-field">
        <label htmlFor={id}>
          {say('verify.anchor')}
          <span className="qf-faint">{say('optional')}</span>
        </label>
        <input
          {...{ id, type: 'text', name: 'anchor', value: anchor, autoComplete: 'off', spellCheck: false }}
          placeholder="123:5f3a…"
          aria-describedby={`${id}-help`}
          onChange={(event) => setAnchor(event.target.value)}
        />
        <p id={`${id}-help`} className="qf-faint">
          {say('verify.anchorHelp')}
        </p>
      </div>
      <Button
        type="button"
        margin={false}
        disabled={running}
        extraButtonProps={{ 'data-testid': 'verify' }}
        onClick={() => void start(anchor.trim())}
      >
        {running ? say('verify.running') : say('verify.start')}
      </Button>
      {running && <Going progress={progress} />}
      {verdict && <Result verdict={verdict} />}
      {problem && (
        <p role="alert" className="qf-verdict" data-verdict="unknown">
          {problem.reasons[0]?.message ?? say('verify.broken')}
        </p>
      )}
    </section>
  )
}

function Going({ progress }: { progress: Progress | null }) {
  const { say } = useWords()
  const { entries = 0, total = 0, blobs = 0, totalBlobs = 0 } = progress ?? {}
  const all = total + totalBlobs
  return (
    <p>
      <progress {...(all > 0 && { value: entries + blobs, max: all })} aria-label={say('verify.running')} />{' '}
      <span data-testid="verify-progress">{say('verify.progress', { entries, total })}</span>
      {totalBlobs > 0 && blobs > 0 && say('verify.files', { blobs, total: totalBlobs })}
    </p>
  )
}

function Result({ verdict: { entries, releases, head, fault } }: { verdict: Verdict }) {
  const { say } = useWords()
  if (!fault) {
    return (
      <p role="status" className="qf-verdict" data-verdict="whole" data-testid="verdict">
        <strong>✓ {say('verdict.whole')}</strong>{' '}
        {say('verdict.count', { entries, releases, seq: head.seq, short: shortDigest(head.hash) })}
      </p>
    )
  }
  return (
    <p role="alert" className="qf-verdict" data-verdict="broken" data-testid="verdict">
      <strong>✗ {say('verdict.broken', { seq: fault.seq })}</strong> {fault.message ?? fault.code}{' '}
      {say('verdict.next')}
    </p>
  )
}
