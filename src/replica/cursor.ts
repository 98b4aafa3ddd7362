/** A cursor that this site never gave out. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor'
  readonly code = 'invalid-cursor'

  constructor() {
    super('This cursor is none of ours; use `next` of the page before.')
  }
}

/** The place of an article among all, newest first: it stays the same when others come or go. */
export interface Position {
  /** ISO 8601 with milliseconds, in UTC. */
  shownAt: string
  number: number
}

export function cursorOf({ shownAt, number }: Position): string {
  return Buffer.from(JSON.stringify([shownAt, number])).toString('base64url')
}

/** @throws InvalidCursor */
export function positionOf(cursor: string): Position {
  const [shownAt, number] = listIn(cursor)
  const isMoment =
    typeof shownAt === 'string' && /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(shownAt)
  if (!isMoment || !Number.isSafeInteger(number)) throw new InvalidCursor()
  return { shownAt, number: number as number }
}

function listIn(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(value) && value.length === 2) return value
  } catch {
    throw new InvalidCursor()
  }
  throw new InvalidCursor()
}
