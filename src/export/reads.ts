import { AsyncLocalStorage } from 'node:async_hooks'
import { sha256 } from '../ledger/canonical.ts'
import type { SiteReader } from '../replica/reader.ts'

/** What an answer was made from: each question that was put to the store, and the digest of what came. */
export type Reads = ReadonlyMap<string, string>

export interface ReadRecorder {
  /** Reads the same, and notes it for whoever is being listened to. */
  reader: SiteReader
  /** Calls `run`, and notes what it reads, also later, in the map that comes back at once. */
  listen(run: () => void): Reads
  /** Whether every one of these questions has the same answer now: then what was made from them is the same, too. */
  stillHold(reads: Reads): boolean
}

type Question = (...asked: unknown[]) => unknown

/** No digest is this: what could not be read is read again. */
const FAILED = 'failed'

/** Notes which questions to the store an answer of the site depends on, so that nobody has to keep a list of them. */
export function recordReads(original: SiteReader): ReadRecorder {
  const listening = new AsyncLocalStorage<Map<string, string>>()
  const questions = original as unknown as Record<string, Question>
  const ask = (name: string, asked: unknown[]): unknown => questions[name]?.(...asked)

  const noted =
    (name: string): Question =>
    (...asked) => {
      const reads = listening.getStore()
      const question = JSON.stringify([name, ...asked])
      reads?.set(question, FAILED)
      const answer = ask(name, asked)
      reads?.set(question, digestOf(answer))
      return answer
    }

  // Pages share most of their questions, which are asked once for as long as the store stays as it is.
  let head = ''
  const digests = new Map<string, string>()
  const digestNow = (question: string): string => {
    const known = digests.get(question)
    if (known !== undefined) return known
    const [name, ...asked] = JSON.parse(question) as [string, ...unknown[]]
    const digest = digestOf(ask(name, asked))
    digests.set(question, digest)
    return digest
  }
  return {
    reader: Object.fromEntries(
      Object.keys(original).map((name) => [name, noted(name)]),
    ) as unknown as SiteReader,
    listen(run) {
      const reads = new Map<string, string>()
      listening.run(reads, run)
      return reads
    },
    stillHold(reads) {
      const { hash } = original.standing().head
      if (hash !== head) digests.clear()
      head = hash
      return [...reads].every(([question, digest]) => digestNow(question) === digest)
    },
  }
}

function digestOf(answer: unknown): string {
  return sha256(JSON.stringify(answer ?? null))
}
