import type { KeyObject } from 'node:crypto'
import { isSealed } from '../../ledger/chain.ts'
import { type SignedRelease, signatureFaultOf } from '../../ledger/release.ts'
import type { Anchor } from './anchors.ts'
import type { EvidenceFault } from './faults.ts'

/** In ms. */
const PATIENCE = 15_000

/** A site could not be asked: that says nothing about the ledger. */
export class SiteOutOfReach extends Error {
  override name = 'SiteOutOfReach'
  readonly code = 'site-out-of-reach'
  constructor(site: string, why: string) {
    super(
      `${site} gave no anchor (${why}). Check the address, and that the site has content. 没有从 ${site} 取到链头（${why}），请核对地址，并确认网站已有内容。`,
    )
  }
}

/**
 * Asks a site for the newest release that it verified, and believes only what this newsroom's key signed: the
 * ledger must still hold exactly this release, right after the entry that the release names.
 * @throws SiteOutOfReach
 */
export async function siteAnchor(
  site: string,
  keys: ReadonlyMap<string, KeyObject>,
): Promise<Anchor | EvidenceFault> {
  const signed = await askedFrom(site)
  const { seq, hash, ledger } = signed.release
  if (!isSealed(signed.release)) throw new SiteOutOfReach(site, 'wrong-hash')
  const fault = signatureFaultOf(signed, keys)
  if (fault === 'unknown-key') return { seq: ledger.seq + 1, code: 'anchor-unknown-key', detail: site }
  if (fault) throw new SiteOutOfReach(site, fault)
  return { from: site, head: ledger, release: { seq, hash } }
}

async function askedFrom(site: string): Promise<SignedRelease> {
  const address = `${site.replace(/\/+$/, '')}/api/v1/anchor`
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' })
    if (!response.ok) throw new Error(String(response.status))
    const { newest: signed } = (await response.json()) as { newest: SignedRelease | null }
    if (!signed) throw new Error('no release yet 尚无发布')
    if (!Number.isSafeInteger(signed.release.ledger.seq)) throw new TypeError('malformed')
    return signed
  } catch (error) {
    const cause = error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : ''
    throw new SiteOutOfReach(site, cause)
  }
}
