import type { Payload } from 'payload'
import { type Head, seal } from '../../ledger/chain.ts'
import { type ReleaseBody, signRelease } from '../../ledger/release.ts'
import {
  type DocumentState,
  type OpenCase,
  standingActs,
  type WithdrawalTerms,
  type WithdrawnNow,
  type WorkflowEvent,
} from '../../workflow/index.ts'
import { type LedgerEvent, releaseHead } from '../evidence/ledger.ts'
import { releaseKeyOf } from '../installation.ts'
import { approvalOf } from './approval.ts'

type Told = Pick<ReleaseBody, 'kind' | 'steps' | 'withdrawal' | 'correction' | 'approval'>

/**
 * Gives an event that changes what is public its public part: in its place in the release chain, and signed
 * with the newsroom's key. It names what was done and when; who signed only where the desk shows that.
 * @param ledger the head of the ledger that the event will follow
 */
export async function withPublicPart(
  payload: Payload,
  event: WorkflowEvent,
  state: DocumentState,
  ledger: Head,
): Promise<LedgerEvent> {
  if (event.type !== 'released' && event.type !== 'withdrawn_now') return event
  const { at, document, digest } = event
  const told = event.type === 'released' ? await approved(payload, state) : atOnce(event)
  const body: ReleaseBody = { format: 'qianfa.release/1', at, document, digest, ledger, ...told }
  const release = seal(body, await releaseHead(payload))
  return { ...event, release: signRelease(release, releaseKeyOf(payload).privateKey) }
}

async function approved(payload: Payload, state: DocumentState): Promise<Told> {
  const current = state.case as OpenCase
  return { ...tellCase(current), ...(await approvalOf(payload, current)) }
}

/** What a release says of the case that it ends, but for the names that the desk may show. */
export function tellCase(current: OpenCase): Told {
  const { withdrawal, correction } = current.submission
  return {
    kind: current.kind,
    steps: standingActs(current).map(({ type, at }) => ({ type, at })),
    ...(withdrawal && { withdrawal: publicTerms(withdrawal) }),
    ...(correction?.major && { correction: { note: correction.note } }),
  }
}

/** What a release says of an emergency withdrawal: one step, nobody has agreed yet. */
export function atOnce(event: WithdrawnNow): Told {
  return {
    kind: 'withdraw',
    steps: [{ type: 'withdrawn_now', at: event.at }],
    withdrawal: publicTerms(event),
  }
}

/** The reason is public only where the public is to see a notice. */
function publicTerms({ after, reason, replacedBy }: WithdrawalTerms): ReleaseBody['withdrawal'] {
  return { after, ...(after === 'notice' && { notice: reason }), ...(replacedBy && { replacedBy }) }
}
