import { sha256 } from '../ledger/canonical.ts'
import type { ReleaseKind } from '../ledger/release.ts'
import type { DocumentKind, Snapshot } from '../snapshot/types.ts'
import { checksumOf, StoreDamaged } from './damage.ts'
import type { ArticleItem, Live } from './reader.ts'

/** The columns of `live` that every answer carries, for a query that calls the table `l`. */
export const LIVE_COLUMNS = `
  l.collection, l.document, l.digest, l.seq, l.at, l.public_since, l.kind, l.signed_at, l.checksum`

/** The columns of an article in a list, for a query that calls its table `a` and the live one `l`. */
export const ITEM_COLUMNS = `a.item, a.shown_at, a.number, a.place, a.checksum as item_checksum, ${LIVE_COLUMNS}`

// `cross join` keeps SQLite to this order, so that a page is read along the index by date and nothing is sorted.
export const ITEMS = `
  select ${ITEM_COLUMNS}
  from articles a cross join live l on l.collection = 'articles' and l.document = a.document`

interface Row {
  collection: DocumentKind
  document: string
  digest: string
  seq: number
  at: string
  public_since: string
  kind: ReleaseKind
  signed_at: string | null
  checksum: string
}

export interface LiveRow extends Row {
  snapshot: string
}

export interface ItemRow extends Row {
  item: string
  shown_at: string
  number: number
  /** The place in a series of consultations. */
  place: string
  item_checksum: string
}

/**
 * What is in the store was verified before it came there; that its bytes are still those that were signed is looked
 * at again whenever it is shown.
 */
export function liveOf<K extends DocumentKind>(row: LiveRow): Live<K> {
  const { content } = JSON.parse(wholeSnapshot(row)) as Snapshot<K>
  return { content, ...metaOf(row) }
}

/** The snapshot's text, compared with its digest. @throws StoreDamaged */
export function wholeSnapshot(row: Pick<LiveRow, 'collection' | 'document' | 'digest' | 'snapshot'>): string {
  if (sha256(row.snapshot) !== row.digest) throw damageTo(row)
  return row.snapshot
}

const damageTo = ({ collection, document }: Pick<Row, 'collection' | 'document'>) =>
  new StoreDamaged({ collection, id: document })

export function itemOf(row: ItemRow): ArticleItem {
  const { shown_at: shownAt, number, place, item, digest } = row
  if (itemChecksum({ digest, shownAt, number, place, item }) !== row.item_checksum) throw damageTo(row)
  return { content: JSON.parse(row.item) as ArticleItem['content'], ...metaOf(row) }
}

function metaOf(row: Row): Omit<Live<DocumentKind>, 'content'> {
  const { digest, seq, at, kind, public_since: publicSince, signed_at: signedAt } = row
  if (liveChecksum({ digest, seq, at, publicSince, kind, signedAt }) !== row.checksum) throw damageTo(row)
  return { digest, release: { seq, at, kind }, publicSince, signedAt }
}

/** Of what is shown from a row of `live` beside its snapshot, whose digest that is. */
export function liveChecksum(shown: {
  digest: string
  seq: number
  at: string
  publicSince: string
  kind: string
  signedAt: string | null
}): string {
  const { digest, seq, at, publicSince, kind, signedAt } = shown
  return checksumOf([digest, seq, at, publicSince, kind, signedAt])
}

/** Of what is shown from a row of `articles`, and where; with the digest of the snapshot that it was made from. */
export function itemChecksum(shown: {
  digest: string
  shownAt: string
  number: number
  place: string
  item: string
}): string {
  const { digest, shownAt, number, place, item } = shown
  return checksumOf([digest, shownAt, number, place, item])
}
