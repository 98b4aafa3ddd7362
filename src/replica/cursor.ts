/** A cursor that this site never gave out, or gave out for another order. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor'
  readonly code = 'invalid-cursor'

  constructor() {
    super('This cursor is none of ours; use `next` of the page before.')
  }
}

/** The place of an article among all, by date: it stays the same when others come or go. */
export interface Position {
  /** ISO 8601 with milliseconds, in UTC. */
  shownAt: string
  number: number
}

/** What a list is ordered by. A cursor holds for its own order only. */
export type CursorKind = 'newest' | 'oldest' | 'series' | 'photos'

export function cursorOf(kind: CursorKind, ...key: (string | number)[]): string {
  return Buffer.from(JSON.stringify([kind, ...key])).toString('base64url')
}

/** @throws InvalidCursor */
export function positionOf(kind: 'newest' | 'oldest', cursor: string): Position {
  const [shownAt, number] = keyIn(kind, cursor, 2)
  const isMoment =
    typeof shownAt === 'string' && /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(shownAt)
  if (!isMoment || !isCount(number)) throw new InvalidCursor()
  return { shownAt, number }
}

/** The place in a series, as `seriesPlace` writes it. @throws InvalidCursor */
export function placeOf(cursor: string): string {
  const [place] = keyIn('series', cursor, 1)
  if (typeof place !== 'string' || !/^[\d:-]{1,60}$/.test(place)) throw new InvalidCursor()
  return place
}

/** The release that the page before ended with. @throws InvalidCursor */
export function releaseSeqOf(cursor: string): number {
  const [seq] = keyIn('photos', cursor, 1)
  if (!isCount(seq)) throw new InvalidCursor()
  return seq
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function keyIn(kind: CursorKind, cursor: string, length: number): unknown[] {
  const [found, ...key] = listIn(cursor)
  if (found !== kind || key.length !== length) throw new InvalidCursor()
  return key
}

function listIn(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(value)) return value
  } catch {
    throw new InvalidCursor()
  }
  throw new InvalidCursor()
}
