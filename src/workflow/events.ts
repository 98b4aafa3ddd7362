import type { Importance } from './flow.ts'
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

export interface Submitted extends Happening {
  type: 'submitted'
  kind: CaseKind
  importance: Importance
  /** The version of the document that the snapshot was made of. */
  version: string
  /** Everyone whose work is in the snapshot; the submitter always is. */
  contributors: string[]
  withdrawal?: { reason: string; after: AfterWithdrawal; replacedBy?: string }
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
}

export interface Released extends InCase {
  type: 'released'
}

export type WorkflowEvent = Submitted | Passed | Returned | Recalled | Signed | Released

/** An event in its place in the ledger. */
export type Recorded<E extends WorkflowEvent = WorkflowEvent> = E & { seq: number }
