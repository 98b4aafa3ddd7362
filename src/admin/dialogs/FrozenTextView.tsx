'use client'
import { snapshotFieldName } from '../../messages/snapshotFields.ts'
import { shortDigest } from '../casePanel/Timeline.tsx'
import { useWords } from '../useWords.ts'
import { readable } from './readable.ts'
import type { FrozenTextState } from './useFrozenText.ts'

/** The frozen text itself, as the person decides on it, with its digest. */
export function FrozenTextView({ digest, state }: { digest: string; state: FrozenTextState }) {
  const { locale, say } = useWords()
  const { text, problem } = state
  if (problem) return <p role="alert">{problem.reasons[0]?.message ?? say('unreachable')}</p>
  if (!text) return <p className="qf-faint">{say('loading')}</p>
  const { heading, facts, body, photos } = readable(text.content)
  return (
    <section className="qf-frozen" data-testid="frozen-text">
      <h3>{heading || say('untitled')}</h3>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{snapshotFieldName(name, locale)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="qf-frozen-body" tabIndex={0}>
        {body || <span className="qf-faint">{say('noText')}</span>}
      </div>
      {photos.length > 0 && (
        <p>
          {say('photos', { count: photos.length })}
          {photos.join('；')}
        </p>
      )}
      <p className="qf-faint">
        <code title={digest}>{say('digest', { short: shortDigest(digest) })}</code>
        {text.holds && <> · ✓ {say('digestHolds')}</>}
      </p>
      {text.holds === false && <p role="alert">{say('digestFails')}</p>}
    </section>
  )
}
