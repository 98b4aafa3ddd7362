const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/

/** China has kept one time zone, and no summer time, since 1991. */
const DESK_OFFSET = '+08:00'

/**
 * A moment as a person names it: ISO 8601, and without an offset the time of the desk (Asia/Shanghai).
 * @returns ISO 8601 in UTC, or null where it is no moment
 */
export function instantOf(text: string): string | null {
  const match = FORM.exec(text.trim())
  if (!match) return null
  const time = Date.parse(match[3] ? text.trim() : text.trim() + DESK_OFFSET)
  if (Number.isNaN(time)) return null
  const instant = new Date(time).toISOString()
  return isCalendarDay(text.trim().slice(0, 10)) ? instant : null
}

/** JavaScript reads February 30th as March 2nd. */
function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day
}
