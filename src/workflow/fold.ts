import type { Recorded, Released, Revoked, Signed, Submitted, WithdrawnNow } from './events.ts'
import {
  type Act,
  type DocumentState,
  type LiveRelease,
  type OpenCase,
  type Schedule,
  signatures,
  UNTOUCHED,
} from './state.ts'

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
    case 'revoked':
      return { ...state, case: revoked(openCase(state, event), event) }
    case 'cancel_asked':
      return { ...state, case: { ...openCase(state, event), cancelling: event } }
    case 'schedule_cancelled':
      return { ...state, case: { ...openCase(state, event), cancelling: null, schedule: null } }
    case 'released':
      return released(state, openCase(state, event), event)
    case 'withdrawn_now':
      return withdrawnNow(state, event)
    case 'ratified':
      return ratified(state, event.seq, event.withdrawal)
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
    state: event.flow.stages.length > 0 ? 'in_review' : 'awaiting_signoff',
    digest: event.digest,
    version: event.version,
    importance: event.importance,
    flow: event.flow,
    stage: event.flow.stages.length > 0 ? 1 : null,
    submitter: event.by.id,
    contributors: event.contributors,
    acts: [act(event)],
    schedule: null,
    cancelling: null,
    submission: event,
  }
}

function passed(current: OpenCase, event: Recorded): OpenCase {
  const stage = (current.stage ?? 0) + 1
  const last = stage > current.flow.stages.length
  return {
    ...current,
    stage: last ? null : stage,
    state: last ? 'awaiting_signoff' : 'in_review',
    acts: [...current.acts, act(event)],
  }
}

function signed(current: OpenCase, event: Recorded<Signed>): OpenCase {
  const { releaseAt, releaseNow } = event
  const signature: Act = { ...act(event), ...(releaseAt && { releaseAt }), ...(releaseNow && { releaseNow }) }
  const acts = [...current.acts, signature]
  const standing = signatures({ acts })
  if (standing.length < current.flow.signoff.quorum) return { ...current, acts, state: 'awaiting_signoff' }
  return { ...current, acts, state: 'signed', schedule: scheduleOf(standing) }
}

/**
 * The latest of the moments that the signers fixed: nobody's signature is used before the time that it names.
 * That it be at once is for the last signer to say.
 */
function scheduleOf(signed: readonly Act[]): Schedule | null {
  const last = signed.at(-1)
  const fixed = signed
    .map(({ seq, at, releaseAt, releaseNow }) => ({
      ordered: seq,
      at: releaseAt ?? (releaseNow && seq === last?.seq ? at : ''),
    }))
    .filter(({ at }) => at !== '')
  return fixed.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1) ?? null
}

function revoked(current: OpenCase, event: Recorded<Revoked>): OpenCase {
  if (!signatures(current).some(({ seq }) => seq === event.signature)) {
    throw new Error(`Ledger entry ${String(event.seq)} revokes a signature that does not stand.`)
  }
  const acts = current.acts.map((one) => (one.seq === event.signature ? { ...one, revoked: event.seq } : one))
  return { ...current, acts, state: 'awaiting_signoff', schedule: null, cancelling: null }
}

function withdrawnNow(state: DocumentState, event: Recorded<WithdrawnNow>): DocumentState {
  const { live } = state
  if (!live || (state.case?.id ?? undefined) !== event.case) {
    throw new Error(`Ledger entry ${String(event.seq)} withdraws what is not public.`)
  }
  const { seq, digest, at, by, reason, after, replacedBy } = event
  return {
    ...state,
    live: null,
    withdrawnAt: at,
    case: null,
    emergency: {
      ...{ seq, digest, at, by, reason, after, contributors: live.contributors },
      ...(replacedBy && { replacedBy }),
    },
  }
}

function ratified(state: DocumentState, seq: number, withdrawal: number): DocumentState {
  if (state.emergency?.seq !== withdrawal) {
    throw new Error(`Ledger entry ${String(seq)} ratifies what does not wait for it.`)
  }
  return { ...state, emergency: null }
}

function released(state: DocumentState, current: OpenCase, event: Recorded<Released>): DocumentState {
  const withdrawal = current.kind === 'withdraw'
  return {
    ...state,
    case: null,
    live: withdrawal ? null : liveBy(current, event),
    withdrawnAt: withdrawal ? event.at : null,
    releasedVersion: withdrawal ? state.releasedVersion : current.version,
  }
}

function liveBy(current: OpenCase, { seq, at, digest }: Recorded<Released>): LiveRelease {
  const { kind, importance, contributors } = current
  return { seq, at, kind, digest, importance, contributors }
}

function act(event: Recorded): Act {
  return { seq: event.seq, type: event.type as Act['type'], by: event.by, at: event.at }
}
