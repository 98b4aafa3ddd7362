import type { SignedRelease } from '../ledger/release.ts'
import type { Connection } from './database.ts'
import type { SiteReader } from './reader.ts'

interface ChangeRow {
  signed: string
  name: string | null
  live: number
  replaced_by: number | null
}

/** The releases in their order, withdrawals among them: what a follower needs to stay in step. */
export function changesOf(connection: Connection): SiteReader['changes'] {
  const after = connection.prepare(`
    select r.signed, coalesce(l.name, w.name) as name, l.seq is r.seq as live, a.number as replaced_by
    from releases r
      left join live l on l.collection = r.collection and l.document = r.document
      left join withdrawn w on w.collection = r.collection and w.document = r.document
      left join articles a on a.document = json_extract(r.signed, '$.release.withdrawal.replacedBy')
    where r.seq > ? order by r.seq limit ?`)
  return ({ since, limit }) =>
    (after.all(since, limit) as ChangeRow[]).map(({ signed, name, live, replaced_by: replacedBy }) => ({
      signed: JSON.parse(signed) as SignedRelease,
      name,
      live: live === 1,
      replacedBy,
    }))
}
