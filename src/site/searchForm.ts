import type { SearchQuery } from '../replica/reader.ts'

/** What a reader filled in, as it stands in the address; empty where it was left out or makes no sense. */
export interface SearchForm {
  q: string
  /** A district's code. */
  district: string
  /** A series' slug. */
  series: string
  /** `YYYY-MM-DD`, the first day. */
  from: string
  /** The last day. */
  to: string
  /** The cursor of a further page. */
  after: string
}

/** The order in which they stand in an address, so that the same search has the same one. */
const NAMES = ['q', 'district', 'series', 'from', 'to', 'after'] as const satisfies (keyof SearchForm)[]

const DAY_LENGTH = 86_400_000

/** Shanghai's, the day that readers see. */
const OFFSET = '+08:00'

export function searchFormOf(query: URLSearchParams): SearchForm {
  const text = (name: keyof SearchForm) => query.get(name)?.trim() ?? ''
  const day = (name: 'from' | 'to') => (beginningOf(text(name)) === null ? '' : text(name))
  return {
    q: text('q'),
    district: text('district'),
    series: text('series'),
    from: day('from'),
    to: day('to'),
    after: text('after'),
  }
}

/** The path of a search, without the language. */
export function searchPath(form: Partial<SearchForm>): string {
  const query = new URLSearchParams()
  for (const name of NAMES) if (form[name]) query.set(name, form[name])
  return query.size === 0 ? '/search' : `/search?${query.toString()}`
}

export function isFiltered({ district, series, from, to }: SearchForm): boolean {
  return [district, series, from, to].some((value) => value !== '')
}

/** The search as the reader answers it. */
export function searchQueryOf(
  { q, district, series, from, to, after }: SearchForm,
  limit: number,
): SearchQuery {
  const [first, last] = [beginningOf(from), beginningOf(to)]
  return {
    text: q,
    limit,
    ...(district !== '' && { district }),
    ...(series !== '' && { series }),
    ...(first !== null && { from: new Date(first).toISOString() }),
    ...(last !== null && { until: new Date(last + DAY_LENGTH).toISOString() }),
    ...(after !== '' && { after }),
  }
}

/** When a day begins, or null where the text names none. */
function beginningOf(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const moment = Date.parse(`${day}T00:00:00${OFFSET}`)
  return Number.isNaN(moment) ? null : moment
}
