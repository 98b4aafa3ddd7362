import type { CancelAsked, CaseKind, Recorded, Submitted, WithdrawalTerms } from './events.ts'
import type { Flow, Importance } from './flow.ts'
import type { ActedAs } from './roles.ts'

export type OpenState = 'in_review' | 'awaiting_signoff' | 'signed'

/** What a document's name in lists says: the state of its open case, else what the public sees of it. */
export const DOCUMENT_STATES = [
  'draft',
  'in_review',
  'awaiting_signoff',
  'signed',
  'released',
  'withdrawn',
] as const
export type StateName = (typeof DOCUMENT_STATES)[number]

/** Something a person did for a snapshot. */
export interface Act {
  seq: number
  type: 'submitted' | 'passed' | 'signed'
  by: ActedAs
  at: string
  /** Of a signature: what it says of the release. */
  releaseAt?: string
  releaseNow?: true
  /** Of a signature: the `seq` of the event that revoked it. */
  revoked?: number
}

/** When a signed snapshot is released without a publisher. */
export interface Schedule {
  at: string
  /** The `seq` of the signature that fixed it. */
  ordered: number
}

export interface OpenCase {
  /** The `seq` of the event that opened it. */
  id: number
  kind: CaseKind
  state: OpenState
  digest: string
  version: string
  importance: Importance
  flow: Flow
  /** The stage that is to pass next, 1 first; null once all have. */
  stage: number | null
  submitter: string
  contributors: readonly string[]
  acts: readonly Act[]
  /** Only once it is signed. */
  schedule: Schedule | null
  /** The first person's wish that the schedule be cancelled. */
  cancelling: Recorded<CancelAsked> | null
  submission: Recorded<Submitted>
}

export interface LiveRelease {
  /** The `seq` of the `released` event. */
  seq: number
  at: string
  kind: CaseKind
  digest: string
  importance: Importance
  /** Whose work is public. */
  contributors: readonly string[]
}

/** An emergency withdrawal that nobody else has agreed to yet. */
export interface Emergency extends WithdrawalTerms {
  seq: number
  digest: string
  at: string
  by: ActedAs
  contributors: readonly string[]
}

export interface DocumentState {
  /** The `seq` of the last event about this document; 0: none. */
  seq: number
  live: LiveRelease | null
  withdrawnAt: string | null
  /** The version that the last release was made of: work since then belongs to the next snapshot. */
  releasedVersion: string | null
  emergency: Emergency | null
  case: OpenCase | null
}

export const UNTOUCHED: DocumentState = {
  seq: 0,
  live: null,
  withdrawnAt: null,
  releasedVersion: null,
  emergency: null,
  case: null,
}

export function stateName(state: DocumentState): StateName {
  if (state.case) return state.case.state
  if (state.live) return 'released'
  return state.withdrawnAt ? 'withdrawn' : 'draft'
}

/** What people did for the case's snapshot and did not take back. */
export function standingActs({ acts }: Pick<OpenCase, 'acts'>): Act[] {
  return acts.filter(({ revoked }) => revoked === undefined)
}

/** The signatures that stand on the case's snapshot. */
export function signatures({ acts }: Pick<OpenCase, 'acts'>): Act[] {
  return standingActs({ acts }).filter(({ type }) => type === 'signed')
}
