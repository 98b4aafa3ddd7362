import type { KeyObject } from 'node:crypto'
import { isSealed } from '../ledger/chain.ts'
import { signatureFaultOf, type SignedRelease } from '../ledger/release.ts'
import type { DocumentRef } from '../snapshot/types.ts'
import { StoreDamaged } from './damage.ts'
import type { Connection } from './database.ts'
import type { SiteRelease } from './releaseStructure.ts'
import type { Trusted } from './trusted.ts'

/** A row of `releases`. */
export interface ReleaseRow {
  seq: number
  hash: string
  collection: DocumentRef['collection']
  document: string
  signed: string
}

/** The releases in the store, each only as it was signed. */
export interface SignedReleases {
  /** Compares a row with the signature in it. @throws StoreDamaged */
  read(row: ReleaseRow): SiteRelease
  /** @throws StoreDamaged where there is none, naming the document whose it should be */
  at(seq: number, of: DocumentRef): SiteRelease
  /** Those of a document from a release on back to its first. @throws StoreDamaged */
  backFrom(seq: number, of: DocumentRef): Iterable<SiteRelease>
  /** The hash that the release with this number gives for the one before it; null where it is no good itself. */
  prevOf(seq: number): string | null
  /** Looks at the last one. @throws StoreDamaged */
  requireHead(): void
  /** The number of the last one that is good, 0 where none is. */
  last(): number
}

export function signedReleases(
  connection: Connection,
  keys: ReadonlyMap<string, KeyObject>,
  trusted: Trusted,
): SignedReleases {
  const bySeq = connection.prepare('select * from releases where seq = ?')
  const ofDocument = connection.prepare(
    'select * from releases where collection = ? and document = ? and seq <= ? order by seq desc',
  )
  const before = connection.prepare('select * from releases where seq < ? order by seq desc limit 1')
  const lastBefore = (seq: number) => before.get(seq) as ReleaseRow | undefined
  const read = (row: ReleaseRow): SiteRelease => {
    const { seq, hash, collection, document, signed: text } = row
    const own: DocumentRef = { collection, id: document }
    const signed = parsed(text)
    if (!signed) throw new StoreDamaged(own)
    const { release } = signed
    trusted.unless([seq, hash, collection, document, text], () => {
      const isOwn = release.document.collection === collection && release.document.id === document
      if (!isOwn) throw new StoreDamaged(own, release.document)
      const isHere = release.seq === seq && release.hash === hash
      if (!isHere || !isSealed(release) || signatureFaultOf(signed, keys) !== null)
        throw new StoreDamaged(own)
    })
    return signed
  }
  const good = (row: ReleaseRow): SiteRelease | null => {
    try {
      return read(row)
    } catch (error) {
      if (error instanceof StoreDamaged) return null
      throw error
    }
  }
  /** Where the row is no good, neither is what goes back to it. */
  const readFor = (of: DocumentRef, row: ReleaseRow): SiteRelease => {
    try {
      return read(row)
    } catch (error) {
      throw error instanceof StoreDamaged ? new StoreDamaged(of, ...error.documents) : error
    }
  }
  return {
    read,
    at(seq, of) {
      const row = bySeq.get(seq) as ReleaseRow | undefined
      if (!row) throw new StoreDamaged(of)
      return readFor(of, row)
    },
    prevOf(seq) {
      const row = bySeq.get(seq) as ReleaseRow | undefined
      return (row && good(row)?.release.prev) ?? null
    },
    requireHead() {
      const row = lastBefore(Number.MAX_SAFE_INTEGER)
      if (row) read(row)
    },
    last() {
      let row = lastBefore(Number.MAX_SAFE_INTEGER)
      while (row && !good(row)) row = lastBefore(row.seq)
      return row?.seq ?? 0
    },
    *backFrom(seq, { collection, id }) {
      for (const row of ofDocument.all(collection, id, seq) as ReleaseRow[]) yield read(row)
    },
  }
}

function parsed(text: string): SiteRelease | null {
  try {
    const value = JSON.parse(text) as Partial<SignedRelease> | null
    return value?.release?.document ? (value as SiteRelease) : null
  } catch {
    return null
  }
}
