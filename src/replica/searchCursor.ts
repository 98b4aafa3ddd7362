import { InvalidCursor } from './cursor.ts'

/** The place of an article in what a search found: the best first, then the newest. */
export interface Rank {
  score: number
  /** ISO 8601 with milliseconds, in UTC. */
  shownAt: string
  number: number
}

/** Negative where `a` comes first. */
export function byRank(a: Rank, b: Rank): number {
  return b.score - a.score || (a.shownAt < b.shownAt ? 1 : a.shownAt > b.shownAt ? -1 : b.number - a.number)
}

export function rankCursor({ score, shownAt, number }: Rank): string {
  return Buffer.from(JSON.stringify([score, shownAt, number])).toString('base64url')
}

/** @throws InvalidCursor */
export function rankIn(cursor: string): Rank {
  const [score, shownAt, number] = listIn(cursor)
  if (typeof score !== 'number' || typeof shownAt !== 'string' || !Number.isSafeInteger(number)) {
    throw new InvalidCursor()
  }
  return { score, shownAt, number: number as number }
}

function listIn(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(value) && value.length === 3) return value
  } catch {
    throw new InvalidCursor()
  }
  throw new InvalidCursor()
}
