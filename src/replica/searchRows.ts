/** Articles of one hour that have a row of that hour; further ones take the next hour that has room. */
const ROWS_AN_HOUR = 1024

const HOUR = 3_600_000

/** Shanghai's day, the one that readers see, begins on a full hour of UTC. */
const DAY_OFFSET = '+08:00'

/** Hours since 1970. */
export function hourOf(shownAt: string): number {
  return Math.floor(Date.parse(shownAt) / HOUR)
}

/** The first and the last row of an hour in `search_articles`. */
export function rowsOfHour(hour: number): [first: number, last: number] {
  return [hour * ROWS_AN_HOUR, (hour + 1) * ROWS_AN_HOUR - 1]
}

/** The moments between which the days from `from` to `to` (`YYYY-MM-DD`, both included) lie; ISO, end excluded. */
export function momentsOf(from: string | undefined, to: string | undefined): [from: string, until: string] {
  const start = from === undefined ? EARLIEST : new Date(`${from}T00:00:00${DAY_OFFSET}`).toISOString()
  const until =
    to === undefined ? LATEST : new Date(Date.parse(`${to}T00:00:00${DAY_OFFSET}`) + 24 * HOUR).toISOString()
  return [start, until]
}

/** ISO 8601 as text sorts only within these. */
const EARLIEST = '0000-01-01T00:00:00.000Z'
const LATEST = '9999-12-31T23:59:59.999Z'
