import type { KeyObject } from 'node:crypto'
import { canonicalJson, sha256 } from '../ledger/canonical.ts'
import type { Head } from '../ledger/chain.ts'
import { releaseFaultOf } from '../ledger/release.ts'
import type { AnySnapshot } from '../snapshot/types.ts'
import { Refused } from './refusal.ts'
import { readSigned, type SiteRelease } from './releaseStructure.ts'
import { readSnapshot } from './snapshotStructure.ts'
import { WrongStructure } from './structure.ts'

/** The exact text of a snapshot, and what it says. */
export interface VerifiedSnapshot {
  text: string
  snapshot: AnySnapshot
}

/** The release that follows `head`, signed with a key that the site trusts. @throws Refused */
export function verifyRelease(
  value: unknown,
  head: Head,
  trusted: ReadonlyMap<string, KeyObject>,
): SiteRelease {
  const signed = readRelease(value, head.seq + 1)
  const fault = releaseFaultOf(signed, head, trusted)
  if (fault) throw new Refused(fault, signed.release.seq, `not the release that follows ${String(head.seq)}`)
  return signed
}

/** The release with this number, as the feed gave it. @throws Refused where it has not the form of one */
export function readRelease(value: unknown, seq: number): SiteRelease {
  return wellFormed('malformed-release', seq, () => readSigned(value))
}

/** The snapshot that `release` made public. @throws Refused */
export function verifySnapshot(bytes: Uint8Array, { release }: SiteRelease): VerifiedSnapshot {
  if (sha256(bytes) !== release.digest) {
    throw new Refused('wrong-digest', release.seq, `these bytes are not the snapshot ${release.digest}`)
  }
  const verified = wellFormed('malformed-snapshot', release.seq, () =>
    readVerified(bytes, release.document.collection),
  )
  requireSameDocument(verified.snapshot, release)
  requireListedBlobs(verified.snapshot, release.seq)
  return verified
}

/**
 * Canonical JSON only: text that two readers could read differently (a repeated name, say) has no digest
 * that means anything.
 */
function readVerified(
  bytes: Uint8Array,
  collection: SiteRelease['release']['document']['collection'],
): VerifiedSnapshot {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const value: unknown = JSON.parse(text)
  if (canonicalJson(value) !== text) throw new WrongStructure('$', 'canonical JSON')
  return { text, snapshot: readSnapshot(value, collection) }
}

function requireSameDocument(
  { document }: AnySnapshot,
  { document: released, seq }: SiteRelease['release'],
): void {
  if (document.collection === released.collection && document.id === released.id) return
  throw new Refused('wrong-document', seq, `a snapshot of ${document.collection}/${document.id}`)
}

function requireListedBlobs(snapshot: AnySnapshot, seq: number): void {
  const listed = new Set(snapshot.blobs)
  const stray = shownBlobs(snapshot).find((blob) => !listed.has(blob))
  if (stray) throw new Refused('unlisted-blob', seq, `the content shows ${stray}`)
}

/** Every blob that the content shows, wherever in it: as a rendition, or as an address in its HTML. */
function shownBlobs({ content }: AnySnapshot): string[] {
  const text = canonicalJson(content)
  return [...text.matchAll(/"sha256":"([0-9a-f]{64})"|\/media\/([0-9a-f]{64})/g)].map(
    ([, a, b]) => a ?? b ?? '',
  )
}

function wellFormed<T>(code: 'malformed-release' | 'malformed-snapshot', seq: number, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Refused(code, seq, (error as Error).message)
  }
}
