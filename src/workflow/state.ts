import type { CaseKind, Recorded, Released, Signed, Submitted, WorkflowEvent } from './events.ts'
import { FLOWS, type Importance } from './flow.ts'
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
}

export interface OpenCase {
  /** The `seq` of the event that opened it. */
  id: number
  kind: CaseKind
  state: OpenState
  digest: string
  version: string
  importance: Importance
  /** The stage that is to pass next, 1 first; null once all have. */
  stage: number | null
  submitter: string
  contributors: readonly string[]
  acts: readonly Act[]
  submission: Recorded<Submitted>
}

export interface LiveRelease {
  /** The `seq` of the `released` event. */
  seq: number
  at: string
  kind: CaseKind
  digest: string
}

export interface DocumentState {
  /** The `seq` of the last event about this document; 0: none. */
  seq: number
  live: LiveRelease | null
  withdrawnAt: string | null
  /** The version that the last release was made of: work since then belongs to the next snapshot. */
  releasedVersion: string | null
  case: OpenCase | null
}

export const UNTOUCHED: DocumentState = {
  seq: 0,
  live: null,
  withdrawnAt: null,
  releasedVersion: null,
  case: null,
}

export function stateName(state: DocumentState): StateName {
  if (state.case) return state.case.state
  if (state.live) return 'released'
  return state.withdrawnAt ? 'withdrawn' : 'draft'
}

/** The state of one document: what its events, oldest first, come to. */
export function fold(events: Iterable<Recorded>, from: DocumentState = UNTOUCHED): DocumentState {
  let state = from
  for (const event of events) state = { ...next(state, event), seq: event.seq }
  return state
}

function next(state: DocumentState, event: Recorded): DocumentState {
  switch (event.type) {
    case 'submitted':
      return { ...state, case: opened(event) }
    case 'passed':
      return { ...state, case: passed(openCase(state, event), event) }
    case 'signed':
      return { ...state, case: signed(openCase(state, event), event) }
    case 'returned':
    case 'recalled':
      openCase(state, event)
      return { ...state, case: null }
    case 'released':
      return released(state, openCase(state, event), event)
  }
}

function openCase(state: DocumentState, event: Recorded & { case?: number }): OpenCase {
  if (state.case?.id !== event.case) {
    throw new Error(`Ledger entry ${String(event.seq)} belongs to a case that is not open.`)
  }
  return state.case as OpenCase
}

function opened(event: Recorded<Submitted>): OpenCase {
  return {
    id: event.seq,
    kind: event.kind,
    state: 'in_review',
    digest: event.digest,
    version: event.version,
    importance: event.importance,
    stage: 1,
    submitter: event.by.id,
    contributors: event.contributors,
    acts: [act(event)],
    submission: event,
  }
}

function passed(current: OpenCase, event: Recorded): OpenCase {
  const stage = (current.stage ?? 0) + 1
  const last = stage > FLOWS[current.importance].stages.length
  return {
    ...current,
    stage: last ? null : stage,
    state: last ? 'awaiting_signoff' : 'in_review',
    acts: [...current.acts, act(event)],
  }
}

function signed(current: OpenCase, event: Recorded<Signed>): OpenCase {
  const acts = [...current.acts, act(event)]
  const complete = signatures({ ...current, acts }).length >= FLOWS[current.importance].signoff.quorum
  return { ...current, acts, state: complete ? 'signed' : 'awaiting_signoff' }
}

function released(state: DocumentState, current: OpenCase, event: Recorded<Released>): DocumentState {
  const withdrawal = current.kind === 'withdraw'
  return {
    ...state,
    case: null,
    live: withdrawal ? null : { seq: event.seq, at: event.at, kind: current.kind, digest: event.digest },
    withdrawnAt: withdrawal ? event.at : null,
    releasedVersion: withdrawal ? state.releasedVersion : current.version,
  }
}

function act(event: Recorded): Act {
  return { seq: event.seq, type: event.type as Act['type'], by: event.by, at: event.at }
}

/** The signatures that stand on the case's snapshot. */
export function signatures(current: OpenCase): Act[] {
  return current.acts.filter(({ type }) => type === 'signed')
}

export type { WorkflowEvent }
