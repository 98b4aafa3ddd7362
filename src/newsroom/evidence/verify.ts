import type { Payload } from 'payload'
import { canonicalJson, sha256 } from '../../ledger/canonical.ts'
import { EMPTY_HEAD, faultOf, type Head } from '../../ledger/chain.ts'
import { type Release, releaseFaultOf, trustedKeys } from '../../ledger/release.ts'
import { type DocumentState, fold } from '../../workflow/index.ts'
import { atOnce, tellCase } from '../feed/publicPart.ts'
import { releaseKeyOf } from '../installation.ts'
import {
  allRows,
  type DocumentEntry,
  entryOf,
  isAboutDocument,
  type LedgerEntry,
  type LedgerRow,
  rowOf,
} from './ledger.ts'
import { snapshotText } from './snapshots.ts'

/** The first thing in the evidence that does not hold. */
export interface EvidenceFault {
  seq: number
  code:
    | 'unreadable'
    | 'wrong-seq'
    | 'wrong-prev'
    | 'wrong-hash'
    | 'wrong-column'
    | 'wrong-order'
    | 'release-missing'
    | 'release-not-signed-content'
    | 'release-unknown-key'
    | 'release-wrong-signature'
    | 'release-wrong-chain'
    | 'snapshot-missing'
    | 'snapshot-altered'
    | 'truncated'
}

export interface Verdict {
  entries: number
  releases: number
  head: Head
  fault: EvidenceFault | null
}

interface Options {
  /** A head that was seen before, kept elsewhere: the ledger must still lead to it. */
  anchor?: Head
  progress?: (entries: number) => void
}

/**
 * Reads the whole ledger and believes none of it: chain, columns, states, releases with their signatures, and
 * the snapshots that were acted on. Stops at the first entry that does not hold.
 */
export async function verifyEvidence(payload: Payload, { anchor, progress }: Options = {}): Promise<Verdict> {
  const keys = trustedKeys([releaseKeyOf(payload).publicKey])
  const states = new Map<string, DocumentState>()
  const snapshots = new Set<string>()
  const verdict: Verdict = { entries: 0, releases: 0, head: EMPTY_HEAD, fault: null }
  let releases = EMPTY_HEAD
  let anchored = !anchor || anchor.seq === 0

  for await (const row of allRows(payload)) {
    const code =
      faultOfRow(row, verdict.head) ??
      releaseFault(row) ??
      faultOfState(row, states) ??
      (await snapshotFault(row))
    if (code) return { ...verdict, fault: { seq: row.seq, code } }
    verdict.head = { seq: row.seq, hash: row.hash }
    verdict.entries++
    if (anchor?.seq === row.seq) anchored = anchor.hash === row.hash
    if (verdict.entries % 1000 === 0) progress?.(verdict.entries)
  }
  return anchored ? verdict : { ...verdict, fault: { seq: anchor?.seq ?? 0, code: 'truncated' } }

  function releaseFault(row: LedgerRow): EvidenceFault['code'] | null {
    const entry = entryOf(row)
    if (!isAboutDocument(entry)) return 'release' in entry ? 'release-not-signed-content' : null
    if (entry.type !== 'released' && entry.type !== 'withdrawn_now')
      return entry.release ? 'release-not-signed-content' : null
    if (!entry.release) return 'release-missing'
    const { release } = entry.release
    if (!isPublicPart(release, entry, states.get(row.subject), verdict.head))
      return 'release-not-signed-content'
    const fault = releaseFaultOf(entry.release, releases, keys)
    if (fault === 'unknown-key') return 'release-unknown-key'
    if (fault) return fault === 'wrong-signature' ? 'release-wrong-signature' : 'release-wrong-chain'
    releases = { seq: release.seq, hash: release.hash }
    verdict.releases++
    return null
  }

  async function snapshotFault({ digest }: LedgerRow): Promise<EvidenceFault['code'] | null> {
    if (!digest || snapshots.has(digest)) return null
    const text = await snapshotText(payload, digest)
    if (text === null) return 'snapshot-missing'
    if (sha256(text) !== digest) return 'snapshot-altered'
    snapshots.add(digest)
    return null
  }
}

/** Whether a release says of its event what the ledger says, and no more. */
function isPublicPart(
  release: Release,
  entry: DocumentEntry,
  state: DocumentState | undefined,
  head: Head,
): boolean {
  const { format: _format, seq: _seq, prev: _prev, hash: _hash, approval: _approval, ...said } = release
  const told = entry.type === 'withdrawn_now' ? atOnce(entry) : state?.case && tellCase(state.case)
  const { document, digest, at } = entry
  return canonicalJson(said) === canonicalJson({ document, digest, at, ledger: head, ...told })
}

/** The text is what counts; the columns beside it must say the same. */
function faultOfRow(row: LedgerRow, head: Head): EvidenceFault['code'] | null {
  let entry: LedgerEntry
  try {
    entry = entryOf(row)
    if (canonicalJson(entry) !== row.entry) return 'unreadable'
  } catch {
    return 'unreadable'
  }
  const fault = faultOf(entry, head)
  if (fault) return fault
  const columns = Object.entries({ release: null, ...rowOf(entry) }) as [keyof LedgerRow, unknown][]
  return columns.some(([name, value]) => (row[name] ?? null) !== value) ? 'wrong-column' : null
}

/** An entry that no state of its document allows was not made by the workflow. */
function faultOfState(row: LedgerRow, states: Map<string, DocumentState>): EvidenceFault['code'] | null {
  try {
    const entry = entryOf(row)
    if (isAboutDocument(entry)) states.set(row.subject, fold([entry], states.get(row.subject)))
    return null
  } catch {
    return 'wrong-order'
  }
}
