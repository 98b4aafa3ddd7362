import type { AfterWithdrawal, CaseKind, DocumentName } from './events.ts'
import type { Flows, Importance } from './flow.ts'
import type { Refusal } from './refusals.ts'
import type { Actor } from './roles.ts'
import type { DocumentState } from './state.ts'

/** The working copy as it would be frozen by a submission now. */
export interface Draft {
  digest: string
  version: string
  importance: Importance
  contributors: readonly string[]
  /**
   * Who may edit it: editors of one district (its id), every editor (`shared`), or only editors that are not
   * limited to districts (`desk`).
   */
  scope: { district: string } | 'shared' | 'desk'
  /** Why it is not fit to be submitted (`src/checks`); empty: it is. */
  unfit: readonly Refusal[]
}

/** Everything a decision depends on. The clock is passed in. */
export interface Situation {
  document: DocumentName
  state: DocumentState
  draft: Draft
  actor: Actor
  now: string
  /** The flows that a submission of now goes through. */
  flows: Flows
  /** Of the article that a withdrawal leads to: whether the public can be sent there. */
  replacementIsPublic?: boolean
}

export interface Command {
  action: Action
  /** What the person had before them: see {@link revisionOf}. */
  revision?: string
  comment?: string
  reason?: string
  kind?: CaseKind
  after?: AfterWithdrawal
  replacedBy?: string
  correctionNote?: string
  major?: boolean
  minutes?: string
  /** ISO 8601; without an offset, the time in Asia/Shanghai. */
  releaseAt?: string
  releaseNow?: boolean
}

export const ACTION_NAMES = [
  'submit',
  'recall',
  'pass',
  'return',
  'sign',
  'release',
  'revoke',
  'cancel-schedule',
  'withdraw-now',
  'ratify',
] as const
export type Action = (typeof ACTION_NAMES)[number]

/** Whether a command takes something down, by a case or at once. */
export function isWithdrawal({ action, kind }: Command): boolean {
  return action === 'withdraw-now' || (action === 'submit' && kind === 'withdraw')
}

/** Changes with every ledger event about the document, and with every edit of it. Opaque to callers. */
export function revisionOf({ state, draft }: Pick<Situation, 'state' | 'draft'>): string {
  return `${String(state.seq)}.${draft.version}`
}
