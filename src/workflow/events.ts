import type { Flow, Importance } from './flow.ts'
import type { ActedAs } from './roles.ts'

export const CASE_KINDS = ['publish', 'correct', 'withdraw'] as const

/** `publish`: nothing of it is public yet. `correct`: replaces the live release. `withdraw`: takes it down. */
export type CaseKind = (typeof CASE_KINDS)[number]

export const AFTER_WITHDRAWAL = ['gone', 'notice', 'redirect'] as const
export type AfterWithdrawal = (typeof AFTER_WITHDRAWAL)[number]

export interface DocumentName {
  collection: string
  id: string
}

interface Happening {
  /** ISO 8601, UTC. */
  at: string
  by: ActedAs
  document: DocumentName
  /** The snapshot that was acted on; of a withdrawal, the live one. */
  digest: string
}

interface InCase extends Happening {
  /** The `seq` of the event that opened the case. */
  case: number
}

/** Why something is taken down, and what the public sees instead. */
export interface WithdrawalTerms {
  reason: string
  after: AfterWithdrawal
  /** The id of the article that the public is sent on to. */
  replacedBy?: string
}

export interface Submitted extends Happening {
  type: 'submitted'
  kind: CaseKind
  importance: Importance
  /** Who must agree, as it was when this was submitted: a later change of the table leaves the case alone. */
  flow: Flow
  /** The version of the document that the snapshot was made of. */
  version: string
  /** Everyone whose work is in the snapshot; the submitter always is. */
  contributors: string[]
  withdrawal?: WithdrawalTerms
  correction?: { note: string; major: boolean }
}

export interface Passed extends InCase {
  type: 'passed'
  stage: number
  comment?: string
}

export interface Returned extends InCase {
  type: 'returned'
  comment: string
}

export interface Recalled extends InCase {
  type: 'recalled'
  comment?: string
}

export interface Signed extends InCase {
  type: 'signed'
  /** 党组会议纪要号 */
  minutes?: string
  /** Not to be released before this moment, and at it. */
  releaseAt?: string
  /** To be released at once if this is the last signature. */
  releaseNow?: true
}

export interface Revoked extends InCase {
  type: 'revoked'
  /** The `seq` of the signature that no longer stands. */
  signature: number
  reason: string
}

/** The first of the two persons that it takes. Until the second agrees, the schedule stands. */
export interface CancelAsked extends InCase {
  type: 'cancel_asked'
  reason: string
}

export interface ScheduleCancelled extends InCase {
  type: 'schedule_cancelled'
  /** The `seq` of the event that asked for it. */
  asked: number
  reason?: string
}

export interface Released extends InCase {
  type: 'released'
  /** The `seq` of the signature that ordered it, where no publisher did it. */
  ordered?: number
}

/** An emergency: the live release is taken down by one person, who must then find another one to agree. */
export interface WithdrawnNow extends Happening, WithdrawalTerms {
  type: 'withdrawn_now'
  /** The case that it ended, so that nothing under way puts the text back. */
  case?: number
}

export interface Ratified extends Happening {
  type: 'ratified'
  /** The `seq` of the emergency withdrawal. */
  withdrawal: number
  comment?: string
}

export type WorkflowEvent =
  | Submitted
  | Passed
  | Returned
  | Recalled
  | Signed
  | Revoked
  | CancelAsked
  | ScheduleCancelled
  | Released
  | WithdrawnNow
  | Ratified

/** The types of the events above: what a document's state is folded from. */
export const WORKFLOW_TYPES = [
  'submitted',
  'passed',
  'returned',
  'recalled',
  'signed',
  'revoked',
  'cancel_asked',
  'schedule_cancelled',
  'released',
  'withdrawn_now',
  'ratified',
] as const satisfies readonly WorkflowEvent['type'][]

/** An event in its place in the ledger. */
export type Recorded<E extends WorkflowEvent = WorkflowEvent> = E & { seq: number }
