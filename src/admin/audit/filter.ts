/** What the list and the export are narrowed to; empty: not. Days are the desk's, `YYYY-MM-DD`. */
export interface AuditFilter {
  from: string
  to: string
  /** The id of an account. */
  person: string
  /** `<collection>/<id>` */
  document: string
  type: string
}

export const NO_FILTER: AuditFilter = { from: '', to: '', person: '', document: '', type: '' }

/** So many entries on a page of the list. */
export const PAGE = 50

/** The address of a copy of the ledger. */
export function exportHref(api: string, filter: AuditFilter, format: 'jsonl' | 'csv'): string {
  const given = Object.entries(filter).filter(([, value]) => value !== '')
  return `${api}/evidence/export?${new URLSearchParams([['format', format], ...given]).toString()}`
}

/** The address of a page of the list, newest first: the same entries as the export's. */
export function listHref(api: string, filter: AuditFilter, page: number): string {
  const conditions: [string, string][] = []
  const narrow = (condition: string, value: string): void => {
    if (value !== '') conditions.push([`where[and][${String(conditions.length)}]${condition}`, value])
  }
  narrow('[at][greater_than_equal]', filter.from && startOf(filter.from, 0))
  narrow('[at][less_than]', filter.to && startOf(filter.to, 1))
  narrow('[person][equals]', filter.person)
  narrow('[subject][equals]', filter.document)
  narrow('[type][equals]', filter.type)
  const shown = [
    ['sort', '-seq'],
    ['limit', String(PAGE)],
    ['page', String(page)],
    ['depth', '0'],
  ]
  return `${api}/ledger?${new URLSearchParams([...conditions, ...shown]).toString()}`
}

/** The beginning of a day in China, or of the one so many days after it. */
function startOf(day: string, daysOn: number): string {
  const DAY = 24 * 60 * 60 * 1000
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + daysOn * DAY).toISOString()
}
