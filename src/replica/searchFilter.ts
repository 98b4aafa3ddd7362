import type { Match } from '../search/query.ts'
import { any } from '../search/query.ts'
import { type FacetName, facetTerm } from '../search/terms.ts'
import type { Connection } from './database.ts'
import type { SearchQuery } from './reader.ts'
import { LATENESS } from './searchIndex.ts'
import { EARLIEST, hourOf, isFullHour, LATEST, rowsOfHour } from './searchRows.ts'

/** Where in the index to look. */
export interface Filter {
  /** Under which facets an article must stand as well. */
  facets: Match[]
  /** Rows from the first to the last may hold it. */
  rows: [first: number, last: number]
  /** When it must have been shown first: from, until; ISO. */
  shown: [from: string, until: string]
  /** Whether every article within `rows` was shown within `shown`. */
  isExact: boolean
}

/** No filter. */
export const EVERYWHERE: Filter = {
  facets: [],
  rows: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  shown: [EARLIEST, LATEST],
  isExact: true,
}

/** A series or district goes by the address it has now or, for articles signed before it was renamed, had then. */
export function filters(connection: Connection): (query: SearchQuery) => Filter {
  const named = connection.prepare('select document from live where collection = ? and name = ?')
  const lateness = connection.prepare(`select value from meta where name = '${LATENESS}'`)
  const facet = (name: FacetName, id: FacetName, collection: string, value: string | undefined): Match[] => {
    if (value === undefined) return []
    const documents = named.all(collection, value) as { document: string }[]
    return [any([facetTerm(name, value), ...documents.map(({ document }) => facetTerm(id, document))])]
  }
  return ({ district, series, from = EARLIEST, until = LATEST }) => {
    const late = Number((lateness.get() as { value: string } | undefined)?.value ?? 0)
    const [first] = rowsOfHour(hourOf(from))
    const [beyond, last] = rowsOfHour(hourOf(until) + late)
    return {
      facets: [
        ...facet('district', 'districtId', 'districts', district),
        ...facet('series', 'seriesId', 'series', series),
      ],
      rows: [first, isFullHour(until) ? beyond - 1 : last],
      shown: [from, until],
      isExact: late === 0 && isFullHour(from) && isFullHour(until),
    }
  }
}
