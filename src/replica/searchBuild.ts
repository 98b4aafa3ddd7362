import type { AnySnapshot, ArticleContent } from '../snapshot/types.ts'
import { sha256 } from '../ledger/canonical.ts'
import type { Connection } from './database.ts'
import { indexMerger } from './searchMerge.ts'
import { searchIndexer, type SearchRow, searchRow } from './searchIndex.ts'
import { type Queued, searchQueue } from './searchQueue.ts'

/** How many articles one step puts into the index: so long does a release have to wait that comes meanwhile. */
const AT_ONCE = 50

/** What is left of building the index: how many articles, and whether its parts are still to be merged. */
export interface Remaining {
  waiting: number
  merging: boolean
}

/**
 * Brings the articles that wait for it into the search, a few at each call, and at the end the parts of the index
 * together. What stands in the store decides what is to be done, so it may end at any time, and is taken up again.
 */
export function searchBuilder(connection: Connection): () => Remaining {
  const queue = searchQueue(connection)
  const index = searchIndexer(connection)
  const merger = indexMerger(connection)
  const store = connection.transaction((made: readonly Made[]) => {
    // In the order of their rows, which the index takes without writing down what it gathered.
    for (const { queued, content, row } of made) {
      if (queue.take(queued) && row) index.add(queued.document, content, queued.shownAt, row)
    }
    index.keepWords(made.flatMap(({ row }) => row?.terms ?? []))
  })
  return () => {
    const some = queue.next(AT_ONCE)
    if (some.length === 0) return { waiting: 0, merging: merger.mergeSome() }
    merger.expectMany()
    store.immediate(some.map(madeOf))
    return { waiting: queue.waiting(), merging: true }
  }
}

interface Made {
  queued: Queued
  content: ArticleContent
  /** Null where the text is damaged: it is not shown, and so not to be found. */
  row: SearchRow | null
}

/** Before the store is locked: cutting words takes as long as storing them. */
function madeOf(queued: Queued): Made {
  const { content } = JSON.parse(queued.snapshot) as AnySnapshot & { content: ArticleContent }
  const isWhole = sha256(queued.snapshot) === queued.digest
  return { queued, content, row: isWhole ? searchRow(content) : null }
}
