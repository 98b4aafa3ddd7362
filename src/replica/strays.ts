import type { Connection } from './database.ts'

/** Rows that are looked at in one step. */
const AT_A_TIME = 200

/** Which tables hold rows of documents that another must hold too, and in what order their index has them. */
const OWNED = [
  { table: 'live', owner: 'releases', order: 'collection, document' },
  { table: 'withdrawn', owner: 'releases', order: 'collection, document' },
  { table: 'articles', owner: 'live', order: 'document, collection' },
  { table: 'article_keywords', owner: 'live', order: 'collection, document' },
  { table: 'shown_blobs', owner: 'live', order: 'collection, document' },
  { table: 'search_articles', owner: 'live', order: 'collection, document' },
  { table: 'search_queue', owner: 'live', order: 'collection, document' },
] as const

/** Takes out rows of documents that are not there: nobody reads them, but they stand in the way of others. */
export function* strays(connection: Connection): Generator<void> {
  for (const { table, owner, order } of OWNED) {
    const [first, second] = order.split(', ') as [keyof Row, keyof Row]
    const some = connection.prepare(`
      select t.collection, t.document, exists (
        select 1 from ${owner} o where o.collection = t.collection and o.document = t.document
      ) as owned
      from ${table} t where (t.${first}, t.${second}) > (?, ?)
      group by t.${first}, t.${second} order by t.${first}, t.${second} limit ${String(AT_A_TIME)}`)
    const remove = connection.prepare(`
      delete from ${table} where collection = ?1 and document = ?2 and not exists (
        select 1 from ${owner} o where o.collection = ?1 and o.document = ?2)`)
    for (let last: Row | undefined = { collection: '', document: '', owned: 1 }; last; yield) {
      const rows = some.all(last[first], last[second]) as Row[]
      for (const { collection, document, owned } of rows) if (owned === 0) remove.run(collection, document)
      last = rows.at(-1)
    }
  }
}

interface Row {
  collection: string
  document: string
  owned: number
}
