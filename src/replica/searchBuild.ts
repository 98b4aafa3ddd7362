import { sha256 } from '../ledger/canonical.ts'
import type { AnySnapshot, ArticleContent } from '../snapshot/types.ts'
import type { Connection } from './database.ts'
import { searchIndexer, type SearchRow, searchRow } from './searchIndex.ts'
import { indexMerger } from './searchMerge.ts'
import { type Part, type Queued, searchQueue } from './searchQueue.ts'

/** How many articles one step puts into the index: so long may a release have to wait that comes meanwhile. */
const AT_ONCE = 100

/** What stands in the store decides what is to be done, so a build may end after any step, and is taken up again. */
export interface SearchBuilder {
  /** Makes what the index needs of the next articles, without locking the store. @returns of how many */
  make(): number
  /** Brings what was made into the index. @returns how many articles still wait */
  store(): number
  /** At the end: brings parts of the index together. @returns whether there is more to do */
  merge(): boolean
}

/** @param part which of the articles are this builder's, where several share the work */
export function searchBuilder(connection: Connection, part: Part): SearchBuilder {
  const queue = searchQueue(connection)
  const index = searchIndexer(connection)
  const merger = indexMerger(connection)
  let made: Made[] = []
  const store = connection.transaction(() => {
    // In the order of their rows, which the index takes without writing down what it gathered.
    for (const { queued, content, row } of made) {
      if (queue.take(queued) && row) index.add(queued.document, content, queued.shownAt, row)
    }
    for (const { row } of made) if (row) index.keepWords(row.terms)
  })
  return {
    make: () => (made = queue.next(AT_ONCE, part).map(madeOf)).length,
    store() {
      merger.expectMany()
      store.immediate()
      return queue.waiting()
    },
    merge: merger.mergeSome,
  }
}

interface Made {
  queued: Queued
  content: ArticleContent
  /** Null where the text is damaged: it is not shown, and so not to be found. */
  row: SearchRow | null
}

function madeOf(queued: Queued): Made {
  const { content } = JSON.parse(queued.snapshot) as AnySnapshot & { content: ArticleContent }
  const isWhole = sha256(queued.snapshot) === queued.digest
  return { queued, content, row: isWhole ? searchRow(content) : null }
}
