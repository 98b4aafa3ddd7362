import type { Head } from '../ledger/chain.ts'
import { type Prepared, releaseApplier, releaseReplacer, releaseStatements } from './applyRelease.ts'
import { type BlobStore, blobStore } from './blobStore.ts'
import { closeDatabase, type Connection, openDatabase } from './database.ts'
import { type DamageList, damageList } from './damage.ts'
import type { ReplicaLog } from './log.ts'
import { isMergingDue } from './searchMerge.ts'
import { searchQueue } from './searchQueue.ts'
import { headOf, openStanding, type StandingStore } from './standing.ts'

import type { DocumentRef } from '../snapshot/types.ts'
import type { SiteRelease } from './releaseStructure.ts'

/** Everything that one site, or several processes of it, keep under one directory. */
export interface Store {
  dir: string
  connection: Connection
  blobs: BlobStore
  standing: StandingStore
  head(): Head
  search: {
    /** How many articles are public that a search does not find yet. */
    waiting(): number
    isComplete(): boolean
    /** Whether there is anything to do: see `searchBuild.ts`. */
    isBuildingDue(): boolean
  }
  /** @throws Refused where the store has another release in that place */
  apply(prepared: Prepared): void
  /** All of them or, where it throws, none. @throws Refused as above */
  applyAll(batch: readonly Prepared[]): void
  /** What was found damaged. */
  damage: DamageList
  /** The numbers of the releases that anything in the store says to be of a document. */
  releasesOf(document: DocumentRef): number[]
  hashAt(seq: number): string | null
  /** Puts verified releases of a document, and what the last one shows, in the place of all there is of it. */
  replace(document: DocumentRef, releases: readonly SiteRelease[], last: Prepared | null): void
  /** Puts a verified release in its place; what it shows is left as it is. */
  writeRelease(signed: SiteRelease): void
  close(): void
}

/** @param dir made where it is missing */
export function openStore(dir: string, log: ReplicaLog): Store {
  const connection = openDatabase(dir, log)
  const write = releaseStatements(connection)
  const applyAll = releaseApplier(connection, write)
  const queue = searchQueue(connection)
  const isMerging = isMergingDue(connection)
  const hashAt = connection.prepare('select hash from releases where seq = ?')
  const releasesOf = connection.prepare(`
    select seq from releases where collection = ?1 and document = ?2
    union select seq from live where collection = ?1 and document = ?2
    union select cast(json_extract(signed, '$.release.seq') as integer) from releases
      where collection = ?1 and document = ?2 and json_valid(signed)
    order by seq`)
  return {
    damage: damageList(connection),
    releasesOf: ({ collection, id }) =>
      (releasesOf.all(collection, id) as Head[]).map(({ seq }) => seq).filter((seq) => seq > 0),
    hashAt: (seq) => (hashAt.get(seq) as Head | undefined)?.hash ?? null,
    replace: releaseReplacer(connection, write),
    writeRelease: write.releaseAgain,
    dir,
    connection,
    blobs: blobStore(dir),
    standing: openStanding(connection),
    head: headOf(connection),
    search: {
      waiting: queue.waiting,
      isComplete: queue.isEmpty,
      isBuildingDue: () => !queue.isEmpty() || isMerging(),
    },
    apply: (prepared) => applyAll([prepared]),
    applyAll,
    close: () => closeDatabase(connection),
  }
}
