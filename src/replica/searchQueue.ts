import type { Connection } from './database.ts'

/** Of the release that made an article public: when another replaces it, what was made of this one is of no use. */
export interface Queued {
  document: string
  seq: number
  /** The exact text of its snapshot, and the digest that it must have. */
  snapshot: string
  digest: string
  shownAt: string
}

/** One of several parts of the queue, counted from 0. */
export interface Part {
  number: number
  of: number
}

/** The articles that are public and wait for their place in the search: see `searchBuild.ts`. */
export interface SearchQueue {
  add(document: string, seq: number, shownAt: string): void
  /** The newest of a part, which are looked for most, by their dates. */
  next(limit: number, part: Part): Queued[]
  /** @returns false where the article was withdrawn or replaced meanwhile */
  take(queued: Queued): boolean
  waiting(): number
  isEmpty(): boolean
}

export function searchQueue(connection: Connection): SearchQueue {
  const add = connection.prepare(
    'insert or replace into search_queue (document, seq, shown_at) values (?, ?, ?)',
  )
  const next = connection.prepare(`
    select q.document, q.seq, q.shown_at as shownAt, l.snapshot, l.digest
    from (select document, seq, shown_at from search_queue where seq % ?1 = ?2 order by shown_at desc limit ?3) q
      cross join live l on l.collection = 'articles' and l.document = q.document
    order by q.shown_at`)
  const take = connection.prepare('delete from search_queue where document = ? and seq = ?')
  const waiting = connection.prepare('select count(*) as found from search_queue')
  const first = connection.prepare('select 1 from search_queue limit 1')
  return {
    add: (document, seq, shownAt) => void add.run(document, seq, shownAt),
    next: (limit, { number, of }) => next.all(of, number, limit) as Queued[],
    take: ({ document, seq }) => take.run(document, seq).changes === 1,
    waiting: () => (waiting.get() as { found: number }).found,
    isEmpty: () => first.get() === undefined,
  }
}
