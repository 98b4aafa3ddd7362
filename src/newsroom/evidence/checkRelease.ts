import type { KeyObject } from 'node:crypto'
import { canonicalJson } from '../../ledger/canonical.ts'
import { EMPTY_HEAD, type Head } from '../../ledger/chain.ts'
import { type Release, type ReleaseFault, releaseFaultOf } from '../../ledger/release.ts'
import type { SettingsContent } from '../../snapshot/types.ts'
import type { DocumentState } from '../../workflow/index.ts'
import { approvalBy } from '../feed/approval.ts'
import { atOnce, tellCase } from '../feed/publicPart.ts'
import type { FaultCode } from './faults.ts'
import { type DocumentEntry, isAboutDocument, type LedgerEntry } from './ledger.ts'

/** What the entries before a release came to. */
export interface Before {
  /** The state of its document. */
  state: DocumentState | undefined
  /** The ledger's head. */
  head: Head
  /** The site settings that were public. */
  settings: readonly SettingsContent[]
  /** What the public calls the document, by the snapshot that the entry names; null where none before named it. */
  name: string | null
}

/** Checks the public parts of entries, one after the other, as the chain that they are. */
export interface ReleaseCheck {
  /** The newest that held. */
  head: Head
  fault(entry: LedgerEntry, before: Before): FaultCode | null
}

const FAULTS: Readonly<Record<ReleaseFault, FaultCode>> = {
  'wrong-seq': 'release-wrong-chain',
  'wrong-prev': 'release-wrong-chain',
  'wrong-hash': 'release-wrong-chain',
  'unknown-key': 'release-unknown-key',
  'wrong-signature': 'release-wrong-signature',
}

export function releaseCheck(keys: ReadonlyMap<string, KeyObject>): ReleaseCheck {
  const check: ReleaseCheck = {
    head: EMPTY_HEAD,
    fault(entry, before) {
      if (!isAboutDocument(entry)) return 'release' in entry ? 'release-not-signed-content' : null
      const { release: signed, type } = entry
      if (type !== 'released' && type !== 'withdrawn_now') return signed ? 'release-not-signed-content' : null
      if (!signed) return 'release-missing'
      if (!tellsTheSame(signed.release, entry, before)) return 'release-not-signed-content'
      const fault = releaseFaultOf(signed, check.head, keys)
      if (fault) return FAULTS[fault]
      check.head = { seq: signed.release.seq, hash: signed.release.hash }
      return null
    },
  }
  return check
}

/** Whether a release says of its event what the ledger says, and no more. */
function tellsTheSame(release: Release, entry: DocumentEntry, before: Before): boolean {
  const { format: _format, seq: _seq, prev: _prev, hash: _hash, approval, ...said } = release
  const current = before.state?.case
  // Whatever is released or withdrawn was submitted before, so its snapshot was read.
  const name = before.name ?? ''
  const told = entry.type === 'withdrawn_now' ? atOnce(entry, name) : current && tellCase(current, name)
  const { document, digest, at } = entry
  if (canonicalJson(said) !== canonicalJson({ document, digest, at, ledger: before.head, ...told }))
    return false
  // Names are shown where the signed settings say so: no release may show more of them than that.
  if (!approval) return true
  if (entry.type === 'withdrawn_now' || !current) return false
  const text = canonicalJson(approval)
  return before.settings.some((settings) => {
    const by = approvalBy(settings, current).approval
    return by !== undefined && canonicalJson(by) === text
  })
}
