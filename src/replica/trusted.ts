import { createHash } from 'node:crypto'

/** What this process compared with its signatures, so that the same is not compared again for every reader. */
export interface Trusted {
  /** Calls `compare`, which throws where the row is not what was signed, unless a row of exactly these columns passed. */
  unless(columns: readonly unknown[], compare: () => void): void
}

/** Compares everything, every time, and keeps nothing. */
export const untrusting: Trusted = { unless: (_columns, compare) => compare() }

/** Some 100 bytes each. More than this, and those that were compared first are compared anew. */
const MOST = 200_000

/**
 * Kept in this process and nowhere else: what stands in the store beside a row could be written by whoever wrote
 * the row.
 */
export function trustedRows(): Trusted {
  const compared = new Set<string>()
  return {
    unless(columns, compare) {
      const digest = createHash('sha256').update(JSON.stringify(columns)).digest('base64url')
      if (compared.has(digest)) return
      compare()
      const [first] = compared.size < MOST ? [] : compared
      if (first !== undefined) compared.delete(first)
      compared.add(digest)
    },
  }
}
