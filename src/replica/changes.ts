import { isSealed } from '../ledger/chain.ts'
import type { SignedRelease } from '../ledger/release.ts'
import type { DocumentKind } from '../snapshot/types.ts'
import { StoreDamaged } from './damage.ts'
import type { Connection } from './database.ts'
import type { SiteReader } from './reader.ts'

interface ChangeRow {
  collection: DocumentKind
  document: string
  hash: string
  signed: string
  name: string | null
  live: number
  replaced_by: number | null
}

/** The releases in their order, withdrawals among them: what a follower needs to stay in step. */
export function changesOf(connection: Connection): SiteReader['changes'] {
  const after = connection.prepare(`
    select r.collection, r.document, r.hash, r.signed, coalesce(l.name, w.name) as name, l.seq is r.seq as live, a.number as replaced_by
    from releases r
      left join live l on l.collection = r.collection and l.document = r.document
      left join withdrawn w on w.collection = r.collection and w.document = r.document
      left join articles a on a.document = case when json_valid(r.signed)
        then json_extract(r.signed, '$.release.withdrawal.replacedBy') end
    where r.seq > ? order by r.seq limit ?`)
  return ({ since, limit }) =>
    (after.all(since, limit) as ChangeRow[]).map((row) => ({
      signed: wholeRelease(row),
      name: row.name,
      live: row.live === 1,
      replacedBy: row.replaced_by,
    }))
}

/** The release, compared with its hash. @throws StoreDamaged */
function wholeRelease({ collection, document, hash, signed: text }: ChangeRow): SignedRelease {
  try {
    const signed = JSON.parse(text) as SignedRelease
    if (signed.release.hash === hash && isSealed(signed.release)) return signed
  } catch {
    // No JSON any more, or no release: damaged as well.
  }
  throw new StoreDamaged({ collection, id: document })
}
