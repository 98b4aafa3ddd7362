/** Articles of one hour that have a row of that hour; further ones take the next hour that has room. */
const ROWS_AN_HOUR = 1024

const HOUR = 3_600_000

/** Hours since 1970. */
export function hourOf(shownAt: string): number {
  return Math.floor(Date.parse(shownAt) / HOUR)
}

/** The first and the last row of an hour in `search_articles`. */
export function rowsOfHour(hour: number): [first: number, last: number] {
  return [hour * ROWS_AN_HOUR, (hour + 1) * ROWS_AN_HOUR - 1]
}

/** Whether a moment is the beginning of an hour, as the beginning of a day in China is. */
export function isFullHour(moment: string): boolean {
  return Date.parse(moment) % HOUR === 0
}

/** Text sorts as time does only between these. */
export const EARLIEST = '0000-01-01T00:00:00.000Z'
export const LATEST = '9999-12-31T23:00:00.000Z'
