import { parentPort } from 'node:worker_threads'
import { isArticle } from './articleSnapshot.ts'
import { Refused } from './refusal.ts'
import type { SiteRelease } from './releaseStructure.ts'
import { type SearchRow, searchRow } from './searchIndex.ts'
import { verifySnapshot } from './verify.ts'

/** Snapshots, and the releases that they must be of. */
export type Asked = { bytes: Uint8Array; signed: SiteRelease }[]

/** In the same order: good, with what the search needs of an article, or why not. */
export type Judged = ({ search?: SearchRow } | { refused: Pick<Refused, 'code' | 'seq' | 'message'> })[]

// The work of `verify.ts`, on a thread of its own: see `verifiers.ts`.
parentPort?.on('message', (asked: Asked) => {
  parentPort?.postMessage(asked.map(({ bytes, signed }) => judge(bytes, signed)))
})

function judge(bytes: Uint8Array, signed: SiteRelease): Judged[number] {
  try {
    const { snapshot } = verifySnapshot(bytes, signed)
    return isArticle(snapshot) ? { search: searchRow(snapshot.content) } : {}
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code, seq, message } = error
    return { refused: { code, seq, message } }
  }
}
