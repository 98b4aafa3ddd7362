import type { Where } from 'payload'
import { WORKFLOW_TYPES } from '../../../workflow/index.ts'
import { RECORD_TYPES } from '../records.ts'

/** What an export may be narrowed to, as it is asked for. */
export const FILTERS = ['from', 'to', 'person', 'document', 'type'] as const
export type FilterName = (typeof FILTERS)[number]
export type Filter = Partial<Record<FilterName, string>>

const TYPES: readonly string[] = [...WORKFLOW_TYPES, ...RECORD_TYPES]

/** The filter that was asked for; what is empty was not. */
export function filterIn(parameters: URLSearchParams): Filter {
  const given = FILTERS.map((name) => [name, parameters.get(name)?.trim() ?? ''] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}

/** The entries that a filter stands for; or the name of what in it is not fit. */
export function conditionOf(filter: Filter): Where[] | FilterName {
  const wheres: Where[] = []
  for (const name of FILTERS) {
    const value = filter[name]
    if (value === undefined) continue
    const where = CONDITIONS[name](value)
    if (!where) return name
    wheres.push(where)
  }
  return wheres
}

const CONDITIONS: Readonly<Record<FilterName, (value: string) => Where | null>> = {
  from: (value) => when(value, 0, (at) => ({ at: { greater_than_equal: at } })),
  // A day that is named is meant to its end.
  to: (value) =>
    isDay(value)
      ? when(value, 1, (at) => ({ at: { less_than: at } }))
      : when(value, 0, (at) => ({ at: { less_than_equal: at } })),
  person: (value) => ({
    or: ['person', 'personName'].map((column): Where => ({ [column]: { equals: value } })),
  }),
  document: (value) => (/^[a-z-]+\/[^/]+$/.test(value) ? { subject: { equals: value } } : null),
  type: (value) => {
    const types = value.split(',').map((one) => one.trim())
    return types.every((type) => TYPES.includes(type)) ? { type: { in: types } } : null
  },
}

/** `YYYY-MM-DD` is a day in China; anything else must be a full moment with its zone. */
function when(value: string, daysOn: number, where: (at: string) => Where): Where | null {
  const text = isDay(value) ? `${value}T00:00:00+08:00` : value
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text)) return null
  const time = Date.parse(text)
  if (Number.isNaN(time)) return null
  return where(new Date(time + daysOn * 86_400_000).toISOString())
}

function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value)
}
