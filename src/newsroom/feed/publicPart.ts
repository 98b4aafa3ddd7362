import type { Payload } from 'payload'
import { type Head, seal } from '../../ledger/chain.ts'
import { type ReleaseBody, signRelease } from '../../ledger/release.ts'
import { publicName } from '../../snapshot/publicName.ts'
import type { AnySnapshot } from '../../snapshot/types.ts'
import {
  type DocumentState,
  type OpenCase,
  standingActs,
  type WithdrawalTerms,
  type WithdrawnNow,
  type WorkflowEvent,
} from '../../workflow/index.ts'
import { type LedgerEvent, releaseHead } from '../evidence/ledger.ts'
import { snapshotText } from '../evidence/snapshots.ts'
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
  const name = await nameIn(payload, digest)
  const told = event.type === 'released' ? await approved(payload, state, name) : atOnce(event, name)
  const body: ReleaseBody = { format: 'qianfa.release/1', at, document, digest, ledger, ...told }
  const release = seal(body, await releaseHead(payload))
  return { ...event, release: signRelease(release, releaseKeyOf(payload).privateKey) }
}

/** What the public calls the document that this snapshot is of. */
async function nameIn(payload: Payload, digest: string): Promise<string> {
  const text = await snapshotText(payload, digest)
  if (text === null) throw new Error(`The snapshot ${digest} that is to be released is not there.`)
  return publicName(JSON.parse(text) as AnySnapshot)
}

async function approved(payload: Payload, state: DocumentState, name: string): Promise<Told> {
  const current = state.case as OpenCase
  return { ...tellCase(current, name), ...(await approvalOf(payload, current)) }
}

/**
 * What a release says of the case that it ends, but for the names that the desk may show.
 * @param name what the public calls the document; only a withdrawal says it, since nothing else of it stays
 */
export function tellCase(current: OpenCase, name: string): Told {
  const { withdrawal, correction } = current.submission
  return {
    kind: current.kind,
    steps: standingActs(current).map(({ type, at }) => ({ type, at })),
    ...(withdrawal && { withdrawal: publicTerms(withdrawal, name) }),
    ...(correction?.major && { correction: { note: correction.note } }),
  }
}

/** What a release says of an emergency withdrawal: one step, nobody has agreed yet. */
export function atOnce(event: WithdrawnNow, name: string): Told {
  return {
    kind: 'withdraw',
    steps: [{ type: 'withdrawn_now', at: event.at }],
    withdrawal: publicTerms(event, name),
  }
}

/** The reason is public only where the public is to see a notice. */
function publicTerms(
  { after, reason, replacedBy }: WithdrawalTerms,
  name: string,
): ReleaseBody['withdrawal'] {
  return { after, name, ...(after === 'notice' && { notice: reason }), ...(replacedBy && { replacedBy }) }
}
