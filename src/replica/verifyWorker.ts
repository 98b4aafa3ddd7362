import { parentPort } from 'node:worker_threads'
import { Refused } from './refusal.ts'
import type { SiteRelease } from './releaseStructure.ts'
import { verifySnapshot } from './verify.ts'

/** Snapshots, and the releases that they must be of. */
export type Asked = { bytes: Uint8Array; signed: SiteRelease }[]

/** In the same order: null where it is good, or why not. */
export type Judged = (Pick<Refused, 'code' | 'seq' | 'message'> | null)[]

// The work of `verify.ts`, on a thread of its own: see `verifiers.ts`.
parentPort?.on('message', (asked: Asked) => {
  parentPort?.postMessage(asked.map(({ bytes, signed }) => judge(bytes, signed)))
})

function judge(bytes: Uint8Array, signed: SiteRelease): Judged[number] {
  try {
    verifySnapshot(bytes, signed)
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code, seq, message } = error
    return { code, seq, message }
  }
}
