'use client'
import { useState } from 'react'
import type { ComparedLine, FieldDifference, Part } from '../../snapshot/difference.ts'
import { snapshotFieldName } from '../../messages/snapshotFields.ts'
import { Choice } from '../dialogs/Choice.tsx'
import { useWords } from '../useWords.ts'
import { folded } from './folded.ts'

const VIEWS = ['inline', 'beside'] as const

/** What differs from what was public last, field by field: in one text, or the old and the new side by side. */
export function Differences({ fields }: { fields: readonly FieldDifference[] }) {
  const { locale, say } = useWords()
  const [view, setView] = useState<(typeof VIEWS)[number]>('inline')
  return (
    <div className="qf-differences" data-testid="differences" data-view={view}>
      <Choice
        label={say('diff.view')}
        value={view}
        options={VIEWS.map((value) => ({ value, label: say(`diff.${value}`) }))}
        onChange={setView}
      />
      <p className="qf-faint">
        {say('diff.legend')} <ins>{say('diff.added')}</ins> <del>{say('diff.removed')}</del>
      </p>
      {fields.map(({ field, lines }) => (
        <section key={field}>
          <h4>{snapshotFieldName(field, locale)}</h4>
          {folded(lines).map((line, index) =>
            line.kind === 'folded' ? (
              <p key={index} className="qf-faint qf-folded">
                {say('diff.folded', { count: line.count })}
              </p>
            ) : (
              <Line key={index} line={line} beside={view === 'beside'} />
            ),
          )}
        </section>
      ))}
    </div>
  )
}

function Line({ line, beside }: { line: ComparedLine; beside: boolean }) {
  const { say } = useWords()
  const { kind, parts } = line
  const said = kind === 'reshaped' && <span className="qf-tag">{say('diff.reshaped')}</span>
  if (!beside) {
    return (
      <p className="qf-line" data-kind={kind}>
        <Parts parts={parts} /> {said}
      </p>
    )
  }
  return (
    <div className="qf-line qf-beside" data-kind={kind}>
      <p>
        <Parts parts={parts.filter((part) => part.kind !== 'added')} />
      </p>
      <p>
        <Parts parts={parts.filter((part) => part.kind !== 'removed')} /> {said}
      </p>
    </div>
  )
}

/** Underlined and struck out, not told by colour alone, and said to who listens. */
function Parts({ parts }: { parts: readonly Part[] }) {
  const { say } = useWords()
  return parts.map(({ kind, text }, index) => {
    if (kind === 'same') return <span key={index}>{text}</span>
    const Element = kind === 'added' ? 'ins' : 'del'
    return (
      <Element key={index}>
        <span className="qf-heard">{say(`diff.${kind}`)}：</span>
        {text}
        <span className="qf-heard">；</span>
      </Element>
    )
  })
}
