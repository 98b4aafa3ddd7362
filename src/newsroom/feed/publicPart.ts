import type { Payload } from 'payload'
import { type Head, seal } from '../../ledger/chain.ts'
import { type ReleaseBody, signRelease, type SignedRelease } from '../../ledger/release.ts'
import type { DocumentState, OpenCase, Released } from '../../workflow/index.ts'
import { releaseHead } from '../evidence/ledger.ts'
import { releaseKeyOf } from '../installation.ts'

/**
 * The public part of a `released` event, in its place in the release chain and signed with the newsroom's
 * key. It names what was done and when, and nobody.
 * @param ledger the head of the ledger that the event will follow
 */
export async function publicPartOf(
  payload: Payload,
  event: Released,
  state: DocumentState,
  ledger: Head,
): Promise<SignedRelease> {
  const current = state.case as OpenCase
  const body: ReleaseBody = {
    format: 'qianfa.release/1',
    at: event.at,
    kind: current.kind,
    document: event.document,
    digest: event.digest,
    steps: current.acts.map(({ type, at }) => ({ type, at })),
    ledger,
    ...withdrawalOf(current),
    ...correctionOf(current),
  }
  return signRelease(seal(body, await releaseHead(payload)), releaseKeyOf(payload).privateKey)
}

/** The reason is public only where the public is to see a notice. */
function withdrawalOf({ submission }: OpenCase): Pick<ReleaseBody, 'withdrawal'> {
  const { withdrawal } = submission
  if (!withdrawal) return {}
  const { after, reason, replacedBy } = withdrawal
  return {
    withdrawal: { after, ...(after === 'notice' && { notice: reason }), ...(replacedBy && { replacedBy }) },
  }
}

function correctionOf({ submission }: OpenCase): Pick<ReleaseBody, 'correction'> {
  const { correction } = submission
  return correction?.major ? { correction: { note: correction.note } } : {}
}
