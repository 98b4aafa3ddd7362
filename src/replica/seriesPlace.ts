/** Later than any moment that JavaScript knows, in milliseconds: what is taken from it turns an order round. */
const AFTER_ALL = 9e15

/** Administrative orders are small numbers; articles of no district come after those of all. */
const NO_DISTRICT = 999_999

export interface PlacedArticle {
  number: number
  /** ISO 8601, in UTC. */
  shownAt: string
  /** `YYYY-MM-DD`, of a city consultation. */
  heldOn: string | null
  districtPosition: number | null
}

/** Where the districts' group begins: city consultations sort before it. */
export const DISTRICT_GROUP = '1'

/**
 * The place of an article in a series of consultations, as text that sorts: first those of the city by the day they
 * were held, then those of the districts in administrative order, newest first within one. Kept beside the article,
 * so that a page of a series is read along an index and nothing is sorted.
 */
export function seriesPlace({ number, shownAt, heldOn, districtPosition }: PlacedArticle): string {
  if (heldOn !== null) return `0:${heldOn}:${digits(number, 16)}`
  const position = Math.min(districtPosition ?? NO_DISTRICT, NO_DISTRICT)
  const newestFirst = digits(AFTER_ALL - Date.parse(shownAt), 17)
  return `${DISTRICT_GROUP}:${digits(position, 6)}:${newestFirst}:${digits(Number.MAX_SAFE_INTEGER - number, 16)}`
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
