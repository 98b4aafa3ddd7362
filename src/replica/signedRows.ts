import type { KeyObject } from 'node:crypto'
import { sha256 } from '../ledger/canonical.ts'
import type { AnySnapshot, DocumentKind, DocumentRef, Snapshot } from '../snapshot/types.ts'
import { StoreDamaged } from './damage.ts'
import type { Connection } from './database.ts'
import {
  articleColumns,
  type LiveColumns,
  liveColumns,
  type WithdrawnColumns,
  withdrawnColumns,
} from './derivedRows.ts'
import { type ItemRow, itemValues, LIVE_COLUMNS, type LiveRow, liveValues } from './liveRows.ts'
import { publicSinceOf } from './publicSince.ts'
import type { ArticleItem, Live } from './reader.ts'
import type { SiteRelease } from './releaseStructure.ts'
import { type SignedReleases, signedReleases } from './signedReleases.ts'
import { type Trusted, trustedRows } from './trusted.ts'

/**
 * What the store has, only as it was signed: every row that is shown follows from a release with a good signature and
 * from the snapshot that this one names. Every function throws StoreDamaged where it does not.
 */
export interface SignedRows {
  releases: SignedReleases
  live<K extends DocumentKind>(row: LiveRow): Live<K>
  /** The snapshot's exact text. */
  snapshot(row: LiveRow): string
  /** Looks at a row without its text. */
  check(row: LiveColumns): void
  /** An article in a list. */
  item(row: ItemRow): ArticleItem
  withdrawn(row: WithdrawnColumns): WithdrawnColumns
  /** What the public calls a document; null where it is not public. */
  nameOf(document: DocumentRef): string | null
}

/** @param keys those that are trusted, by their ids */
export function signedRows(
  connection: Connection,
  keys: ReadonlyMap<string, KeyObject>,
  trusted: Trusted = trustedRows(),
): SignedRows {
  const releases = signedReleases(connection, keys, trusted)
  const snapshotOf = connection.prepare('select snapshot from live where collection = ? and document = ?')
  const liveOf = connection.prepare(
    `select ${LIVE_COLUMNS} from live l where l.collection = ? and l.document = ?`,
  )
  const newest = connection.prepare(
    'select max(seq) as seq from releases where collection = ? and document = ?',
  )

  const compareLive = (row: LiveColumns, text: string): AnySnapshot => {
    const release = releaseOf(row)
    const snapshot = snapshotIn(row, text)
    const since = publicSinceOf(release, releases.backFrom(row.seq, documentOf(row)))
    requireSame(row, liveColumns(release, snapshot, since))
    return snapshot
  }
  const releaseOf = (row: LiveColumns): SiteRelease => {
    const release = releases.at(row.seq, documentOf(row))
    const { document, digest, kind } = release.release
    if (document.collection !== row.collection || document.id !== row.document)
      throw new StoreDamaged(documentOf(row), document)
    if (digest !== row.digest || kind === 'withdraw') throw new StoreDamaged(documentOf(row))
    return release
  }
  const check = (row: LiveColumns): void =>
    trusted.unless(liveValues(row), () => void compareLive(row, textOf(row)))
  const textOf = ({ collection, document }: LiveColumns): string =>
    (snapshotOf.get(collection, document) as { snapshot: string } | undefined)?.snapshot ?? ''
  const snapshot = (row: LiveRow): string => {
    if (sha256(row.snapshot) !== row.digest) throw new StoreDamaged(documentOf(row))
    check(row)
    return row.snapshot
  }
  const compareItem = (row: ItemRow): void => {
    const { content } = compareLive(row, textOf(row))
    if (!('number' in content)) throw new StoreDamaged(documentOf(row))
    requireSame(row, articleColumns(content, { at: row.at, publicSince: row.public_since }))
  }
  return {
    releases,
    snapshot,
    check,
    live<K extends DocumentKind>(row: LiveRow): Live<K> {
      const { content } = JSON.parse(snapshot(row)) as Snapshot<K>
      return { content, ...metaOf(row) }
    },
    item(row) {
      trusted.unless(itemValues(row), () => compareItem(row))
      return { content: JSON.parse(row.item) as ArticleItem['content'], ...metaOf(row) }
    },
    withdrawn(row) {
      const { collection, document } = row
      const own = { collection, id: document } as DocumentRef
      const { seq } = newest.get(collection, document) as { seq: number | null }
      if (seq === null) throw new StoreDamaged(own)
      for (const release of releases.backFrom(seq, own)) {
        const columns = withdrawnColumns(release)
        if (!columns) continue
        requireSame(row, columns)
        return row
      }
      throw new StoreDamaged(own)
    },
    nameOf({ collection, id }) {
      const row = liveOf.get(collection, id) as LiveColumns | undefined
      if (!row) return null
      check(row)
      return row.name
    },
  }
}

/** The snapshot, where the text is the one that was signed. */
function snapshotIn(row: LiveColumns, text: string): AnySnapshot {
  if (sha256(text) !== row.digest) throw new StoreDamaged(documentOf(row))
  return JSON.parse(text) as AnySnapshot
}

const documentOf = ({ collection, document }: LiveColumns): DocumentRef => ({ collection, id: document })

function requireSame<Row extends { collection: string; document: string }>(
  row: Row,
  signed: Partial<Row>,
): void {
  const { collection, document } = row
  const isSame = (Object.keys(signed) as (keyof Row)[]).every((name) => row[name] === signed[name])
  if (!isSame) throw new StoreDamaged({ collection, id: document } as DocumentRef)
}

function metaOf(row: LiveColumns): Omit<Live<DocumentKind>, 'content'> {
  const { digest, seq, at, kind, public_since: publicSince, signed_at: signedAt } = row
  return { digest, release: { seq, at, kind }, publicSince, signedAt }
}
