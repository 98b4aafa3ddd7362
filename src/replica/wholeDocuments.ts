import type { KeyObject } from 'node:crypto'
import type { Snapshot } from '../snapshot/types.ts'
import { StoreDamaged } from './damage.ts'
import type { Connection } from './database.ts'
import type { WithdrawnColumns } from './derivedRows.ts'
import { ITEMS, type ItemRow, LIVE_COLUMNS, type LiveRow } from './liveRows.ts'
import type { SiteRelease } from './releaseStructure.ts'
import { signedRows } from './signedRows.ts'
import { untrusting } from './trusted.ts'

/**
 * Looks at everything that the store has of a document, given one of its releases: at its newest. It throws
 * StoreDamaged where a row is missing, is one too many, or is not what was signed.
 */
export function wholeDocuments(
  connection: Connection,
  keys: ReadonlyMap<string, KeyObject>,
): (release: SiteRelease['release']) => void {
  const rows = signedRows(connection, keys, untrusting)
  const newest = connection.prepare(
    'select max(seq) as seq from releases where collection = ? and document = ?',
  )
  const live = connection.prepare(
    `select l.snapshot, ${LIVE_COLUMNS} from live l where l.collection = ? and l.document = ?`,
  )
  const withdrawn = connection.prepare('select * from withdrawn where collection = ? and document = ?')
  const item = connection.prepare(`${ITEMS} where a.document = ?`)
  const keywords = connection.prepare(`
    select keyword, shown_at, number, series, district, place from article_keywords
    where collection = 'articles' and document = ?`)
  const blobs = connection.prepare('select sha256 from shown_blobs where collection = ? and document = ?')

  return ({ seq, kind, document }) => {
    const { collection, id } = document
    if ((newest.get(collection, id) as { seq: number }).seq !== seq) return
    const require = (holds: boolean): void => {
      if (!holds) throw new StoreDamaged(document)
    }
    const row = live.get(collection, id) as LiveRow | undefined
    if (kind === 'withdraw' || !row) {
      const told = withdrawn.get(collection, id) as WithdrawnColumns | undefined
      require(kind === 'withdraw' && !row && told !== undefined)
      if (told) rows.withdrawn(told)
      return
    }
    require(row.seq === seq)
    const snapshot = JSON.parse(rows.snapshot(row)) as Snapshot
    const shown = blobs.all(collection, id) as { sha256: string }[]
    require(
      sameSet(
        shown.map(({ sha256 }) => sha256),
        snapshot.blobs,
      ),
    )
    if (collection !== 'articles') return
    const listed = item.get(id) as ItemRow | undefined
    require(listed !== undefined)
    if (!listed) return
    const { content } = rows.item(listed)
    const { shown_at, number, series, district, place } = listed
    require(
      sameSet(
        keywords.all(id).map((found) => JSON.stringify(found)),
        content.keywords.map((keyword) =>
          JSON.stringify({ keyword, shown_at, number, series, district, place }),
        ),
      ),
    )
  }
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [new Set(some), new Set(others)]
  return one.size === other.size && [...one].every((value) => other.has(value))
}
