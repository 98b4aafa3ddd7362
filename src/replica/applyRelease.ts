import type { Head } from '../ledger/chain.ts'
import type { Release, ReleasedWithdrawal } from '../ledger/release.ts'
import { publicName } from '../snapshot/publicName.ts'
import type { AnySnapshot, DocumentRef } from '../snapshot/types.ts'
import { articleWriter, type Searched } from './articleRows.ts'
import { isArticle } from './articleSnapshot.ts'
import type { Connection } from './database.ts'
import { checksumOf, damageList } from './damage.ts'
import { liveChecksum } from './liveRows.ts'
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
export function releaseApplier(connection: Connection): (batch: readonly Prepared[]) => void {
  const write = statementsOf(connection)
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
export function releaseReplacer(connection: Connection) {
  const write = statementsOf(connection)
  const show = shower(write)
  const mended = damageList(connection)
  const replace = connection.transaction(
    (document: DocumentRef, releases: readonly SiteRelease[], last: Prepared): void => {
      for (const signed of releases) write.releaseAgain(signed)
      write.unpublish(last.signed)
      const published = releases.findLast(({ release }) => release.kind === 'publish')
      if (published) write.earlierPublication(published)
      show(last)
      mended.remove(document)
    },
  )
  return (document: DocumentRef, releases: readonly SiteRelease[], last: Prepared): void =>
    replace.immediate(document, releases, last)
}

/** Makes public what a release shows, or takes down what it withdraws. */
function shower(write: ReturnType<typeof statementsOf>): (prepared: Prepared) => void {
  const show = ({ signed, verified, searched }: Prepared) => {
    const { kind, withdrawal } = signed.release
    if (withdrawal) withdraw(signed, withdrawal)
    else if (verified) publish(signed, verified, searched)
    else if (kind === 'publish') write.earlierPublication(signed)
  }

  const publish = (signed: SiteRelease, { text, snapshot }: VerifiedSnapshot, searched: Searched = 'now') => {
    const { at, seq, digest, kind, document } = signed.release
    const publicSince = kind === 'correct' ? (write.publicSince(document) ?? at) : at
    write.unpublish(signed)
    write.live(signed, snapshot, text, publicSince)
    for (const blob of snapshot.blobs) write.shownBlob(blob, signed)
    if (isArticle(snapshot))
      write.article(document.id, snapshot.content, { seq, digest, publicSince, releasedAt: at }, searched)
  }
  const withdraw = (signed: SiteRelease, terms: ReleasedWithdrawal) => {
    write.withdrawal(signed.release, terms)
    write.unpublish(signed)
  }
  return show
}

/** The chain was verified against a head that another process may have moved on since. */
function isApplied({ release }: SiteRelease, head: Head, hashAt: (seq: number) => string | null): boolean {
  const known = release.seq <= head.seq ? hashAt(release.seq) : null
  if (known === release.hash) return true
  if (known === null && release.prev === head.hash) return false
  throw new Refused('forked', release.seq, 'the store has another release in this place')
}

/** Its place among its kind, where that has one. */
const positionOf = ({ content }: AnySnapshot): number => ('position' in content ? content.position : 0)

function statementsOf(connection: Connection) {
  const hashAt = connection.prepare('select hash from releases where seq = ?')
  const release = connection.prepare('insert into releases values (?, ?, ?, ?, ?)')
  const releaseAgain = connection.prepare('insert or replace into releases values (?, ?, ?, ?, ?)')
  const isLive = connection.prepare('select 1 from live where collection = ? and document = ?')
  const unpublish = connection.prepare('delete from live where collection = ? and document = ?')
  const live = connection.prepare('insert into live values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const shownBlob = connection.prepare('insert or ignore into shown_blobs values (?, ?, ?)')
  const article = articleWriter(connection)
  const publicSince = connection.prepare(`
    select coalesce(
      (select public_since from live where collection = ?1 and document = ?2),
      (select at from earlier_publications where collection = ?1 and document = ?2)
    ) as at`)
  const earlierPublication = connection.prepare(
    'insert or replace into earlier_publications values (?, ?, ?)',
  )
  const withdrawal = connection.prepare('insert or replace into withdrawn values (?, ?, ?, ?, ?, ?, ?, ?)')

  return {
    hashAt: (seq: number) => (hashAt.get(seq) as { hash: string } | undefined)?.hash ?? null,
    release(signed: SiteRelease) {
      const { seq, hash, document } = signed.release
      release.run(seq, hash, document.collection, document.id, JSON.stringify(signed))
    },
    releaseAgain(signed: SiteRelease) {
      const { seq, hash, document } = signed.release
      releaseAgain.run(seq, hash, document.collection, document.id, JSON.stringify(signed))
    },
    /** Only where there is something: a deletion that may cascade makes the index write down what it gathers. */
    unpublish({ release: { document } }: SiteRelease) {
      if (isLive.get(document.collection, document.id)) unpublish.run(document.collection, document.id)
    },
    live(
      { release: { document, digest, seq, at, kind, steps } }: SiteRelease,
      snapshot: AnySnapshot,
      text: string,
      since: string,
    ) {
      const { collection, id } = document
      const signedAt = steps.findLast(({ type }) => type === 'signed')?.at ?? null
      const [name, position] = [publicName(snapshot), positionOf(snapshot)]
      const checksum = liveChecksum({ digest, seq, at, publicSince: since, kind, signedAt })
      live.run(collection, id, name, position, digest, text, seq, at, since, kind, signedAt, checksum)
    },
    publicSince: ({ collection, id }: Release['document']) =>
      (publicSince.get(collection, id) as { at: string | null }).at,
    earlierPublication: ({ release: { document, at } }: SiteRelease) =>
      earlierPublication.run(document.collection, document.id, at),
    shownBlob: (sha256: string, { release: { document } }: SiteRelease) =>
      shownBlob.run(sha256, document.collection, document.id),
    article,
    withdrawal({ document: { collection, id }, at }: Release, terms: ReleasedWithdrawal) {
      const { after, name, notice, replacedBy } = terms
      const shown = [name, at, after, notice ?? null, replacedBy ?? null] as const
      withdrawal.run(collection, id, ...shown, checksumOf(shown))
    },
  }
}
