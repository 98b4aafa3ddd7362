import type { Locale } from '../../messages/locale.ts'
import {
  availableActions,
  awaitedAction,
  awaitedRoles,
  type OpenCase,
  type Refusal,
  revisionOf,
  signatures,
  stateName,
  type WithdrawalTerms,
} from '../../workflow/index.ts'
import type { Replacement } from '../cases/replacement.ts'
import type { NewsroomSituation } from '../cases/situation.ts'
import type { RecordedEntry } from '../evidence/ledger.ts'
import { reasonsIn } from './problem.ts'

/** What a case's view needs beside the situation that steps are decided on. */
export interface CaseContext {
  /** Why a schedule whose time has come was not carried out. */
  blocked: readonly Refusal[]
  replacement: Replacement | null
}

/** What `GET …/case` answers: where the document stands, and what the caller can do about it. */
export function caseView(
  situation: NewsroomSituation,
  locale: Locale,
  { blocked, replacement }: CaseContext,
) {
  const { state, draft, events } = situation
  const { emergency } = state
  return {
    document: situation.document,
    state: stateName(state),
    stage: state.case?.stage ?? null,
    revision: revisionOf(situation),
    live: state.live,
    withdrawnAt: state.withdrawnAt,
    /** An emergency withdrawal that nobody else has agreed to yet. */
    emergency: emergency && {
      by: emergency.by,
      at: emergency.at,
      reason: emergency.reason,
      after: emergency.after,
      digest: emergency.digest,
    },
    /** Whether the working copy differs from what is public. */
    changed: state.live !== null && state.live.digest !== draft.digest,
    /** What the document waits for, and by whom. */
    awaits: { action: awaitedAction(state), roles: awaitedRoles(state) },
    case: state.case && openCase(state.case),
    /** Where a withdrawal sends the public on to, be it under way or waiting to be ratified. */
    replacement,
    blocked: reasonsIn(locale, blocked),
    unfit: reasonsIn(locale, draft.unfit),
    actions: availableActions(situation).map((availability) => ({
      ...availability,
      reasons: reasonsIn(locale, availability.reasons),
    })),
    timeline: events.map(timelineItem),
  }
}

export type CaseView = ReturnType<typeof caseView>

function openCase(current: OpenCase) {
  const { id, kind, state, digest, importance, stage, contributors, acts, schedule, cancelling } = current
  return {
    ...{ id, kind, state, digest, importance, stage, contributors, acts, schedule },
    stages: current.flow.stages.length,
    quorum: current.flow.signoff.quorum,
    signatures: signatures(current).length,
    submittedBy: current.submission.by,
    submittedAt: current.submission.at,
    withdrawal: current.submission.withdrawal ?? null,
    correction: current.submission.correction ?? null,
    /** The first person's wish that the schedule be cancelled. */
    cancelling: cancelling && { by: cancelling.by, at: cancelling.at, reason: cancelling.reason },
  }
}

function timelineItem(entry: RecordedEntry) {
  const { type, at, by, digest, seq } = entry
  return {
    ...{ seq, type, at, by, digest },
    kind: entry.type === 'submitted' ? entry.kind : null,
    stage: entry.type === 'passed' ? entry.stage : null,
    comment: 'comment' in entry ? (entry.comment ?? null) : null,
    reason: reasonOf(entry),
    after: termsOf(entry)?.after ?? null,
    correction: entry.type === 'submitted' ? (entry.correction ?? null) : null,
    minutes: entry.type === 'signed' ? (entry.minutes ?? null) : null,
    releaseAt: entry.type === 'signed' ? (entry.releaseAt ?? null) : null,
    releaseNow: entry.type === 'signed' && entry.releaseNow === true,
    release: entry.release?.release.seq ?? null,
    /** What it did with the text: published it, corrected it, took it down. */
    released: entry.release?.release.kind ?? null,
  }
}

function termsOf(entry: RecordedEntry): WithdrawalTerms | undefined {
  if (entry.type === 'withdrawn_now') return entry
  return entry.type === 'submitted' ? entry.withdrawal : undefined
}

function reasonOf(entry: RecordedEntry): string | null {
  const terms = termsOf(entry)
  if (terms) return terms.reason
  return 'reason' in entry ? (entry.reason ?? null) : null
}
