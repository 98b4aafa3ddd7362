import type { Locale } from '../../messages/locale.ts'
import { availableActions, FLOWS, revisionOf, stateName } from '../../workflow/index.ts'
import type { NewsroomSituation } from '../cases/situation.ts'
import type { LedgerEntry } from '../evidence/ledger.ts'
import { reasonsIn } from './problem.ts'

/** What `GET …/case` answers: where the document stands, and what the caller can do about it. */
export function caseView(situation: NewsroomSituation, locale: Locale) {
  const { state, draft, events } = situation
  const current = state.case
  return {
    document: situation.document,
    state: stateName(state),
    stage: current?.stage ?? null,
    revision: revisionOf(situation),
    live: state.live,
    withdrawnAt: state.withdrawnAt,
    /** Whether the working copy differs from what is public. */
    changed: state.live !== null && state.live.digest !== draft.digest,
    case: current && {
      id: current.id,
      kind: current.kind,
      state: current.state,
      digest: current.digest,
      importance: current.importance,
      stage: current.stage,
      stages: FLOWS[current.importance].stages.length,
      quorum: FLOWS[current.importance].signoff.quorum,
      submittedBy: current.submission.by,
      submittedAt: current.submission.at,
      contributors: current.contributors,
      withdrawal: current.submission.withdrawal ?? null,
      correction: current.submission.correction ?? null,
      acts: current.acts,
    },
    unfit: reasonsIn(locale, draft.unfit),
    actions: availableActions(situation).map((availability) => ({
      ...availability,
      reasons: reasonsIn(locale, availability.reasons),
    })),
    timeline: events.map(timelineItem),
  }
}

export type CaseView = ReturnType<typeof caseView>

function timelineItem(entry: LedgerEntry) {
  const { type, at, by, digest, seq } = entry
  return {
    seq,
    type,
    at,
    by,
    digest,
    kind: entry.type === 'submitted' ? entry.kind : null,
    stage: entry.type === 'passed' ? entry.stage : null,
    comment: 'comment' in entry ? (entry.comment ?? null) : null,
    reason: entry.type === 'submitted' ? (entry.withdrawal?.reason ?? null) : null,
    minutes: entry.type === 'signed' ? (entry.minutes ?? null) : null,
    release: entry.release?.release.seq ?? null,
  }
}
