import type { AdminWord } from '../../messages/admin.ts'
import type { CaseView } from '../casePanel/caseApi.ts'
import type { Step } from '../casePanel/step.ts'
import { DRAFT } from '../reading/draft.ts'
import type { Shown } from '../reading/SnapshotView.tsx'

/** The text that a step is about, and what it is compared with: digests. */
export interface Subject {
  digest: string
  /** What was public last; null: nothing ever was. */
  before: string | null
}

/** What a person should read before they take a step; null: it is not about a text. */
export function subjectOf(view: CaseView, { action, kind }: Step): Subject | null {
  const before = lastPublic(view)
  switch (action) {
    case 'submit':
      return kind === 'withdraw' ? publicNow(view) : { digest: DRAFT, before }
    case 'pass':
    case 'return':
    case 'sign':
    case 'release':
      return view.case && { digest: view.case.digest, before }
    case 'withdraw-now':
      return publicNow(view)
    case 'ratify':
      return view.emergency && { digest: view.emergency.digest, before: view.emergency.digest }
    default:
      return null
  }
}

/**
 * Why a step waits: nobody helps a text to become public before they have it before them, and in their own browser it
 * is what the ledger names. What stops a text, or takes it down, is not held up, least of all by a damaged one.
 */
export function heldBy(view: CaseView, { action, kind }: Step, shown: Shown): AdminWord | null {
  const agrees = action === 'submit' || action === 'pass' || action === 'sign' || action === 'release'
  const withdraws = kind === 'withdraw' || view.case?.kind === 'withdraw'
  if (!agrees || withdraws || shown === 'whole') return null
  return shown === 'failed' ? 'held.failed' : 'held.loading'
}

function publicNow({ live }: CaseView): Subject | null {
  return live && { digest: live.digest, before: live.digest }
}

function lastPublic(view: CaseView): string | null {
  return view.live?.digest ?? publicBefore(view.timeline, Infinity)
}

/** The digest of what was public last before an entry of the ledger; null: nothing was yet. */
export function publicBefore(timeline: CaseView['timeline'], seq: number): string | null {
  const published = timeline.filter(
    (item) => item.seq < seq && item.released !== null && item.released !== 'withdraw',
  )
  return published.at(-1)?.digest ?? null
}
