'use client'
import { useEffect, useMemo, useState } from 'react'
import type { Locale } from '../../messages/locale.ts'
import { snapshotFieldName, snapshotFieldValue } from '../../messages/snapshotFields.ts'
import { differenceOf, type FieldDifference } from '../../snapshot/difference.ts'
import type { AnySnapshot } from '../../snapshot/types.ts'
import type { DocumentAddress } from '../casePanel/caseApi.ts'
import { Choice } from '../dialogs/Choice.tsx'
import { useWords } from '../useWords.ts'
import { Checked } from './Checked.tsx'
import { DRAFT } from './draft.ts'
import { Differences } from './Differences.tsx'
import { otherFields } from './otherFields.ts'
import { Reading } from './Reading.tsx'
import { useFrozenText } from './useFrozenText.ts'
import { usePictures } from './usePictures.ts'
import './reading.css'

interface SnapshotViewProps {
  address: DocumentAddress
  /** Of the snapshot; or {@link DRAFT}. */
  digest: string
  /** The digest of what was public last; null: nothing ever was. */
  before: string | null
  onShown?: (shown: Shown) => void
}

/** Whether a person has before them what they decide on: `failed` where it is not had, or not what it should be. */
export type Shown = 'not yet' | 'whole' | 'failed'

/** Exactly what somebody decides on: as it will be read, what changed, and whether it is what the ledger names. */
export function SnapshotView({ address, digest, before, onShown }: SnapshotViewProps) {
  const { say } = useWords()
  const { text, problem } = useFrozenText(address, digest)
  const old = useFrozenText(address, before === digest ? null : before)
  const [view, setView] = useState<'reading' | 'changes'>('reading')
  const [isFitted, setFitted] = useState(false)
  const pictures = usePictures(`${address}/preview/${digest}`, text?.snapshot ?? null)
  const differences = useDifferences(old.text?.snapshot ?? null, text?.snapshot ?? null)
  const failed = problem ?? old.problem
  const isOther = text?.holds === false || pictures.failed.length > 0
  const shown: Shown = failed || isOther ? 'failed' : isFitted ? 'whole' : 'not yet'
  useEffect(() => onShown?.(shown), [shown, onShown])
  if (failed) return <p role="alert">{failed.reasons[0]?.message ?? say('unreachable')}</p>
  if (!text) return <p className="qf-faint">{say('loading')}</p>
  return (
    <section className="qf-frozen" data-testid="frozen-text" aria-label={say('reading')}>
      {digest !== DRAFT && <Checked digest={digest} holds={text.holds} pictures={pictures} />}
      <p className="qf-since" data-testid="since">
        {since(before, digest, differences, say)}
      </p>
      {differences && differences.length > 0 && (
        <Choice
          label={say('shown')}
          value={view}
          options={[
            { value: 'reading', label: say('shown.reading') },
            { value: 'changes', label: say('shown.changes', { count: changesIn(differences) }) },
          ]}
          onChange={setView}
        />
      )}
      {view === 'changes' && differences ? (
        <Differences fields={differences} />
      ) : (
        <>
          <Reading snapshot={text.snapshot} pictures={pictures} onFitted={() => setFitted(true)} />
          <OtherFields snapshot={text.snapshot} />
        </>
      )}
    </section>
  )
}

function useDifferences(before: AnySnapshot | null, after: AnySnapshot | null): FieldDifference[] | null {
  const { locale } = useWords()
  return useMemo(() => {
    if (!before || !after) return null
    const spoken = differenceOf(inWords(before, locale), inWords(after, locale))
    return spoken.length > 0 ? spoken : differenceOf({ ...before.content }, { ...after.content })
  }, [before, after, locale])
}

function inWords({ content }: AnySnapshot, locale: Locale): Readonly<Record<string, unknown>> {
  const fields = Object.entries(content).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? snapshotFieldValue(name, value, locale) : value,
  ])
  return Object.fromEntries(fields) as Readonly<Record<string, unknown>>
}

function changesIn(fields: readonly FieldDifference[]): number {
  return fields.reduce((sum, { lines }) => sum + lines.filter(({ kind }) => kind !== 'same').length, 0)
}

function since(
  before: string | null,
  digest: string,
  differences: readonly FieldDifference[] | null,
  say: ReturnType<typeof useWords>['say'],
): string {
  if (before === null) return say('since.first')
  if (before === digest) return say('since.public')
  if (!differences) return say('loading')
  return differences.length === 0
    ? say('since.same')
    : say('since.changed', { count: changesIn(differences), fields: differences.length })
}

/** What becomes public without standing in the text: in lists, in the head of the page, in the API. */
function OtherFields({ snapshot }: { snapshot: AnySnapshot }) {
  const { locale, say } = useWords()
  const fields = otherFields({ ...snapshot.content })
  if (fields.length === 0) return null
  return (
    <>
      <h4>{say('otherFields')}</h4>
      <dl>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{snapshotFieldName(name, locale)}</dt>
            <dd>{snapshotFieldValue(name, value, locale)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
