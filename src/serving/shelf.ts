import type { Answer } from './answer.ts'

/** An answer in its place: valid for one edition of the content. */
export interface Kept {
  answer: Answer
  edition: string
  /** Given out since it was last looked at for eviction. */
  used: boolean
}

/** Answers by address, in no more than so many bytes. */
export interface Shelf {
  get(key: string): Kept | undefined
  put(key: string, kept: Kept): void
  /** The answer got another form: if it still stands under `key`, its size counts anew. */
  recount(key: string, answer: Answer): void
  readonly bytes: number
}

/**
 * Puts out what was not asked for longest, roughly: whoever comes first in line and was used meanwhile goes to
 * the end of it once more (the “clock” scheme), so that giving an answer costs one flag and no reordering.
 */
export function createShelf(limit: number): Shelf {
  const line = new Map<string, Kept>()
  const counted = new WeakMap<Answer, number>()
  let bytes = 0

  const count = ({ answer }: Kept) => {
    bytes += answer.bytes - (counted.get(answer) ?? 0)
    counted.set(answer, answer.bytes)
  }
  const remove = (key: string, { answer }: Kept) => {
    line.delete(key)
    bytes -= counted.get(answer) ?? 0
    counted.delete(answer)
  }
  const makeRoom = () => {
    for (const [key, kept] of line) {
      if (bytes <= limit) return
      if (kept.used) {
        line.delete(key)
        line.set(key, Object.assign(kept, { used: false }))
      } else remove(key, kept)
    }
  }
  return {
    get: (key) => line.get(key),
    put(key, kept) {
      const before = line.get(key)
      if (before) remove(key, before)
      if (kept.answer.bytes > limit) return
      line.set(key, kept)
      count(kept)
      makeRoom()
    },
    recount(key, answer) {
      const kept = line.get(key)
      if (kept?.answer !== answer) return
      count(kept)
      makeRoom()
    },
    get bytes() {
      return bytes
    },
  }
}
