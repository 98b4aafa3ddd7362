import { sha256 } from '../ledger/canonical.ts'
import type { ReleaseKind } from '../ledger/release.ts'
import type { DocumentKind, Snapshot } from '../snapshot/types.ts'
import type { ArticleItem, Live } from './reader.ts'

/** The columns of `live` that every answer carries, for a query that calls the table `l`. */
export const LIVE_COLUMNS = 'l.digest, l.seq, l.at, l.public_since, l.kind, l.signed_at'

/** The columns of an article in a list, for a query that calls its table `a` and the live one `l`. */
export const ITEM_COLUMNS = `a.item, a.shown_at, a.number, a.place, ${LIVE_COLUMNS}`

// `cross join` keeps SQLite to this order, so that a page is read along the index by date and nothing is sorted.
export const ITEMS = `
  select ${ITEM_COLUMNS}
  from articles a cross join live l on l.collection = 'articles' and l.document = a.document`

interface Row {
  digest: string
  seq: number
  at: string
  public_since: string
  kind: ReleaseKind
  signed_at: string | null
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
}

/** What stands in the store is no longer what was verified when it came there. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged'
}

/**
 * What is in the store was verified before it came there; that its bytes are still those that were signed is looked
 * at again whenever it is shown.
 */
export function liveOf<K extends DocumentKind>(row: LiveRow): Live<K> {
  if (sha256(row.snapshot) !== row.digest) throw new StoreDamaged(`The snapshot ${row.digest} is damaged.`)
  const { content } = JSON.parse(row.snapshot) as Snapshot<K>
  return { content, ...metaOf(row) }
}

export function itemOf(row: ItemRow): ArticleItem {
  return { content: JSON.parse(row.item) as ArticleItem['content'], ...metaOf(row) }
}

function metaOf(row: Row): Omit<Live<DocumentKind>, 'content'> {
  const { digest, seq, at, kind, public_since: publicSince, signed_at: signedAt } = row
  return { digest, release: { seq, at, kind }, publicSince, signedAt }
}
