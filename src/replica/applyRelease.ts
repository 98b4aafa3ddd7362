import type { Head } from '../ledger/chain.ts'
import type { DocumentRef } from '../snapshot/types.ts'
import { articleWriter, type Searched } from './articleRows.ts'
import { isArticle } from './articleSnapshot.ts'
import type { Connection } from './database.ts'
import { damageList } from './damage.ts'
import { type LiveColumns, liveColumns, withdrawnColumns } from './derivedRows.ts'
import { INSERT_LIVE, liveValues } from './liveRows.ts'
import { publicSinceOf } from './publicSince.ts'
import { Refused } from './refusal.ts'
import type { SiteRelease } from './releaseStructure.ts'
import { headOf } from './standing.ts'
import type { VerifiedSnapshot } from './verify.ts'

/** A verified release with its snapshot: none for a withdrawal, nor where a later release replaces it at once. */
export interface Prepared {
  signed: SiteRelease
  verified: VerifiedSnapshot | null
  /** Where it is an article; default: now. Putting an article into the index takes longer than all the rest. */
  searched?: Searched
}

/**
 * Applies verified releases, one after the other, in one transaction: a crash leaves the store before or after all
 * of them. Applying one again changes nothing, so that several processes may follow the feed into one store.
 * @returns the function that applies; it throws {@link Refused} where another release has that place
 */
export function releaseApplier(
  connection: Connection,
  write: ReleaseStatements,
): (batch: readonly Prepared[]) => void {
  const show = shower(write)
  const head = headOf(connection)

  const applyAll = connection.transaction((batch: readonly Prepared[]) => batch.forEach(apply))
  const apply = ({ signed, verified, searched }: Prepared) => {
    if (isApplied(signed, head(), write.hashAt)) return
    write.release(signed)
    show({ signed, verified, searched })
  }
  return (batch) => applyAll.immediate(batch)
}

/**
 * Writes releases of a document again whose rows are damaged, all or none of them.
 * @returns the function that does, given all verified releases of the document, and what the last one shows
 */
export function releaseReplacer(connection: Connection, write: ReleaseStatements) {
  const show = shower(write)
  const mended = damageList(connection)
  const forget = forgetter(connection)
  const replace = connection.transaction(
    (document: DocumentRef, releases: readonly SiteRelease[], last: Prepared | null): void => {
      forget(document)
      for (const signed of releases) write.releaseAgain(signed)
      if (last) show(last)
      mended.remove(document)
    },
  )
  return (document: DocumentRef, releases: readonly SiteRelease[], last: Prepared | null): void =>
    replace.immediate(document, releases, last)
}

/** What is damaged need not hang together any more, so nothing is left to foreign keys. */
const DEPENDENT = ['article_keywords', 'shown_blobs', 'search_articles', 'search_queue', 'articles', 'live']

/** Takes everything out of the store that says it is of a document. */
function forgetter(connection: Connection): (document: DocumentRef) => void {
  const statements = [...DEPENDENT, 'withdrawn', 'releases'].map((table) =>
    connection.prepare(`delete from ${table} where collection = ? and document = ?`),
  )
  return ({ collection, id }) => statements.forEach((statement) => statement.run(collection, id))
}

/** Makes public what a release shows, or takes down what it withdraws. */
function shower(write: ReleaseStatements): (prepared: Prepared) => void {
  const publish = (signed: SiteRelease, { text, snapshot }: VerifiedSnapshot, searched: Searched = 'now') => {
    const { at, seq, document } = signed.release
    const publicSince = publicSinceOf(signed, write.backFrom(signed))
    write.unpublish(signed)
    write.live(liveColumns(signed, snapshot, publicSince), text)
    for (const blob of snapshot.blobs) write.shownBlob(blob, signed)
    if (isArticle(snapshot)) write.article(document.id, snapshot.content, { seq, at, publicSince }, searched)
  }
  return ({ signed, verified, searched }) => {
    if (signed.release.withdrawal) {
      write.withdrawal(signed)
      write.unpublish(signed)
    } else if (verified) publish(signed, verified, searched)
  }
}

/** The chain was verified against a head that another process may have moved on since. */
function isApplied({ release }: SiteRelease, head: Head, hashAt: (seq: number) => string | null): boolean {
  const known = release.seq <= head.seq ? hashAt(release.seq) : null
  if (known === release.hash) return true
  if (known === null && release.prev === head.hash) return false
  throw new Refused('forked', release.seq, 'the store has another release in this place')
}

export type ReleaseStatements = ReturnType<typeof releaseStatements>

/** Prepared once for a connection: what a release writes. */
export function releaseStatements(connection: Connection) {
  const hashAt = connection.prepare('select hash from releases where seq = ?')
  const release = connection.prepare('insert into releases values (?, ?, ?, ?, ?)')
  const releaseAgain = connection.prepare('insert or replace into releases values (?, ?, ?, ?, ?)')
  const isLive = connection.prepare('select 1 from live where collection = ? and document = ?')
  const unpublish = connection.prepare('delete from live where collection = ? and document = ?')
  const live = connection.prepare(INSERT_LIVE)
  const shownBlob = connection.prepare('insert or ignore into shown_blobs values (?, ?, ?)')
  const article = articleWriter(connection)
  const backFrom = connection.prepare(
    'select signed from releases where collection = ? and document = ? and seq <= ? order by seq desc',
  )
  const withdrawal = connection.prepare('insert or replace into withdrawn values (?, ?, ?, ?, ?, ?, ?)')

  return {
    hashAt: (seq: number) => (hashAt.get(seq) as { hash: string } | undefined)?.hash ?? null,
    release(signed: SiteRelease) {
      const { seq, hash, document } = signed.release
      release.run(seq, hash, document.collection, document.id, JSON.stringify(signed))
    },
    /** In the place of the row that should hold it, whatever that holds. */
    releaseAgain(signed: SiteRelease) {
      const { seq, hash, document } = signed.release
      releaseAgain.run(seq, hash, document.collection, document.id, JSON.stringify(signed))
    },
    /** Only where there is something: a deletion that may cascade makes the index write down what it gathers. */
    unpublish({ release: { document } }: SiteRelease) {
      if (isLive.get(document.collection, document.id)) unpublish.run(document.collection, document.id)
    },
    live: (row: LiveColumns, text: string) => live.run(...liveValues(row), text),
    /** The releases of the document that this one is of, from it on back. */
    *backFrom({ release: { document, seq } }: SiteRelease): Iterable<SiteRelease> {
      for (const row of backFrom.all(document.collection, document.id, seq) as { signed: string }[])
        yield JSON.parse(row.signed) as SiteRelease
    },
    shownBlob: (sha256: string, { release: { document } }: SiteRelease) =>
      shownBlob.run(sha256, document.collection, document.id),
    article,
    withdrawal(signed: SiteRelease) {
      const row = withdrawnColumns(signed)
      if (row)
        withdrawal.run(row.collection, row.document, row.name, row.at, row.after, row.notice, row.replaced_by)
    },
  }
}
