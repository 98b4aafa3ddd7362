import type { Connection } from './database.ts'
import { ITEMS, type ItemRow, LIVE_COLUMNS, type LiveRow } from './liveRows.ts'
import type { SignedRows } from './signedRows.ts'

/** The document behind an address that a list is filtered by. */
export interface Addressed {
  /** Undefined for no address, null for one that nothing has. */
  (collection: 'series' | 'districts', name: string | undefined): string | null | undefined
  /** How the series orders its articles; one that is not public itself has no say, so they go by date. */
  orderOf(series: string | undefined): 'series' | 'newest'
}

/** An address is that of the document that has it now or, for articles signed before a renaming, had it then. */
export function addressed(connection: Connection, rows: SignedRows): Addressed {
  const live = connection.prepare(
    `select ${LIVE_COLUMNS} from live l where l.collection = ? and l.name = ? order by l.seq desc limit 1`,
  )
  const earlierName = {
    series: connection.prepare(`${ITEMS} where a.series_slug = ? limit 1`),
    districts: connection.prepare(`${ITEMS} where a.district_code = ? limit 1`),
  }
  const series = connection.prepare(
    `select l.snapshot, ${LIVE_COLUMNS} from live l where l.collection = 'series' and l.document = ?`,
  )
  const documentOf = (collection: keyof typeof earlierName, name: string | undefined) => {
    if (name === undefined) return undefined
    const now = live.get(collection, name) as LiveRow | undefined
    if (now) {
      rows.check(now)
      return now.document
    }
    const then = earlierName[collection].get(name) as ItemRow | undefined
    if (!then) return null
    const { content } = rows.item(then)
    return (collection === 'series' ? content.series : content.district)?.id ?? null
  }
  const orderOf = (id: string | undefined): 'series' | 'newest' => {
    const row = id === undefined ? undefined : (series.get(id) as LiveRow | undefined)
    return row && rows.live<'series'>(row).content.order === 'consultations' ? 'series' : 'newest'
  }
  return Object.assign(documentOf, { orderOf })
}
