import { isSealed } from '../ledger/chain.ts'
import { keyIdOf, signatureFaultOf, type SignedRelease, trustedKeys as keysById } from '../ledger/release.ts'
import type { DocumentKind } from '../snapshot/types.ts'
import { articleAddresses } from './articleAddresses.ts'
import { articleLists } from './articleLists.ts'
import { changesOf } from './changes.ts'
import type { Connection } from './database.ts'
import { checksumOf, StoreDamaged } from './damage.ts'
import { LIVE_COLUMNS, liveOf, type LiveRow, wholeSnapshot } from './liveRows.ts'
import { photoPages } from './photoPages.ts'
import type { Live, SiteReader, Withdrawn } from './reader.ts'
import { searchOf } from './search.ts'
import type { Store } from './store.ts'

/**
 * Reads the store. Every answer is read anew, so what another process applied is seen at once.
 * @param trustedKeys public keys as text
 */
export function siteReader(
  { connection, standing, blobs, search, damage }: Store,
  trustedKeys: readonly string[],
): SiteReader {
  const live = liveQueries(connection)
  const withdrawn = withdrawnArticle(connection)
  const isShown = connection.prepare('select 1 from shown_blobs where sha256 = ? limit 1')
  return {
    standing: () => standing.read(),
    isEmpty: () => standing.read().head.seq === 0,
    settings: () => live.newest('settings', 1)[0]?.content ?? null,
    article: (number) => live.named('articles', String(number)) ?? withdrawn(number),
    ...articleLists(connection),
    search: searchOf(connection, search.isComplete),
    damaged: () => damage.all().length,
    searchState: () => ({ waiting: search.waiting(), isBuilding: search.isBuildingDue() }),
    districts: () => live.inOrder('districts'),
    district: (code) => live.named('districts', code),
    series: () => live.inOrder('series'),
    photos: (limit) => live.newest('photos', limit),
    photoPage: photoPages(connection),
    photo: (id) => live.named('photos', id),
    proof: proofOf(connection, trustedKeys),
    changes: changesOf(connection),
    ...articleAddresses(connection),
    blobPath: (sha256) => (isShown.get(sha256) ? blobs.path(sha256) : null),
  }
}

function liveQueries(connection: Connection) {
  const select = `select l.snapshot, ${LIVE_COLUMNS} from live l where l.collection = ?`
  const named = connection.prepare(`${select} and l.name = ? order by l.seq desc limit 1`)
  const inOrder = connection.prepare(`${select} order by l.position, l.name`)
  const newest = connection.prepare(`${select} order by l.seq desc limit ?`)
  return {
    /** The document that the public knows by this name. */
    named<K extends DocumentKind>(collection: K, name: string): Live<K> | null {
      const row = named.get(collection, name) as LiveRow | undefined
      return row ? liveOf<K>(row) : null
    },
    inOrder: <K extends DocumentKind>(collection: K) =>
      (inOrder.all(collection) as LiveRow[]).map((row) => liveOf<K>(row)),
    newest: <K extends DocumentKind>(collection: K, limit: number) =>
      (newest.all(collection, limit) as LiveRow[]).map((row) => liveOf<K>(row)),
  }
}

type WithdrawnRow = Withdrawn & {
  document: string
  name: string
  replacement: string | null
  replaced_by: number | null
  checksum: string
}

function withdrawnArticle(connection: Connection): (number: number) => Withdrawn | null {
  const query = connection.prepare(`
    select w.document, w.name, w.at, w.after, w.notice, w.replaced_by as replacement, w.checksum,
      a.number as replaced_by
    from withdrawn w left join articles a on a.document = w.replaced_by
    where w.collection = 'articles' and w.name = ? order by w.at desc limit 1`)
  return (number) => {
    const row = query.get(String(number)) as WithdrawnRow | undefined
    if (!row) return null
    const { document, name, at, after, notice, replacement } = row
    if (checksumOf([name, at, after, notice, replacement]) !== row.checksum)
      throw new StoreDamaged({ collection: 'articles', id: document })
    return { at: row.at, after: row.after, notice: row.notice, replacedBy: row.replaced_by }
  }
}

type ProofRow = Pick<LiveRow, 'collection' | 'document' | 'digest' | 'snapshot'> & { signed: string | null }

/** The release, where it is still what its hash says and names this digest; else null. */
function sealedRelease(text: string | null, digest: string): SignedRelease | null {
  try {
    const signed = JSON.parse(text ?? '') as SignedRelease
    return signed.release.digest === digest && isSealed(signed.release) ? signed : null
  } catch {
    return null
  }
}

function proofOf(connection: Connection, trustedKeys: readonly string[]): SiteReader['proof'] {
  const keys = new Map(trustedKeys.map((text) => [keyIdOf(text), text]))
  const trusted = keysById(trustedKeys)
  const query = connection.prepare(`
    select l.collection, l.document, l.digest, l.snapshot, r.signed from live l left join releases r on r.seq = l.seq
    where l.collection = 'articles' and l.name = ? order by l.seq desc limit 1`)
  return (number) => {
    const row = query.get(String(number)) as ProofRow | undefined
    if (!row) return null
    const snapshot = wholeSnapshot(row)
    const signed = sealedRelease(row.signed, row.digest)
    const publicKey = signed && keys.get(signed.key)
    // Signed with a key that is not trusted any more: it can't be proved.
    if (signed && publicKey === undefined) return null
    if (!signed || !publicKey || signatureFaultOf(signed, trusted) !== null)
      throw new StoreDamaged({ collection: row.collection, id: row.document })
    return { snapshot, signed, publicKey }
  }
}
