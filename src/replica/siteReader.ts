import { keyIdOf, trustedKeys as keysById } from '../ledger/release.ts'
import type { DocumentKind } from '../snapshot/types.ts'
import { articleAddresses } from './articleAddresses.ts'
import { articleLists } from './articleLists.ts'
import { changesOf } from './changes.ts'
import type { Connection } from './database.ts'
import { LIVE_COLUMNS, type LiveRow } from './liveRows.ts'
import { photoPages } from './photoPages.ts'
import type { Live, SiteReader } from './reader.ts'
import { searchOf } from './search.ts'
import { shownBlobs } from './shownBlobs.ts'
import { type SignedRows, signedRows } from './signedRows.ts'
import type { Store } from './store.ts'
import { withdrawals } from './withdrawals.ts'

/**
 * Reads the store. Every answer is read anew, so what another process applied is seen at once, and none of it is
 * believed: see `signedRows.ts`.
 * @param trustedKeys public keys as text
 */
export function siteReader(
  { connection, standing, blobs, search, damage }: Store,
  trustedKeys: readonly string[],
): SiteReader {
  const rows = signedRows(connection, keysById(trustedKeys))
  const live = liveQueries(connection, rows)
  const gone = withdrawals(connection, rows)
  return {
    standing: () => standing.read(),
    isEmpty: () => standing.read().head.seq === 0,
    settings: () => live.newest('settings', 1)[0]?.content ?? null,
    article: (number) => live.named('articles', String(number)) ?? gone.withdrawn(number),
    withdrawals: gone.withdrawals,
    ...articleLists(connection, rows),
    search: searchOf(connection, rows, search.isComplete),
    damaged: () => damage.all().length,
    searchState: () => ({ waiting: search.waiting(), isBuilding: search.isBuildingDue() }),
    districts: () => live.inOrder('districts'),
    district: (code) => live.named('districts', code),
    series: () => live.inOrder('series'),
    photos: (limit) => live.newest('photos', limit),
    photoPage: photoPages(connection, rows),
    photo: (id) => live.named('photos', id),
    proof: proofOf(connection, rows, trustedKeys),
    changes: changesOf(connection, rows),
    ...articleAddresses(connection, rows),
    blobPath: shownBlobs(connection, rows, blobs),
  }
}

function liveQueries(connection: Connection, rows: SignedRows) {
  const select = `select l.snapshot, ${LIVE_COLUMNS} from live l where l.collection = ?`
  const named = connection.prepare(`${select} and l.name = ? order by l.seq desc limit 1`)
  const inOrder = connection.prepare(`${select} order by l.position, l.name`)
  const newest = connection.prepare(`${select} order by l.seq desc limit ?`)
  return {
    /** The document that the public knows by this name. */
    named<K extends DocumentKind>(collection: K, name: string): Live<K> | null {
      const row = named.get(collection, name) as LiveRow | undefined
      return row ? rows.live<K>(row) : null
    },
    inOrder: <K extends DocumentKind>(collection: K) =>
      (inOrder.all(collection) as LiveRow[]).map((row) => rows.live<K>(row)),
    newest: <K extends DocumentKind>(collection: K, limit: number) =>
      (newest.all(collection, limit) as LiveRow[]).map((row) => rows.live<K>(row)),
  }
}

function proofOf(
  connection: Connection,
  rows: SignedRows,
  trustedKeys: readonly string[],
): SiteReader['proof'] {
  const keys = new Map(trustedKeys.map((text) => [keyIdOf(text), text]))
  const query = connection.prepare(`
    select l.snapshot, ${LIVE_COLUMNS} from live l
    where l.collection = 'articles' and l.name = ? order by l.seq desc limit 1`)
  return (number) => {
    const row = query.get(String(number)) as LiveRow | undefined
    if (!row) return null
    const snapshot = rows.snapshot(row)
    const signed = rows.releases.at(row.seq, { collection: row.collection, id: row.document })
    const publicKey = keys.get(signed.key)
    return publicKey === undefined ? null : { snapshot, signed, publicKey }
  }
}
