import type { Head } from '../ledger/chain.ts'
import { type Prepared, releaseApplier } from './applyRelease.ts'
import { type BlobStore, blobStore } from './blobStore.ts'
import { closeDatabase, type Connection, openDatabase } from './database.ts'
import type { ReplicaLog } from './log.ts'
import { isMergingDue } from './searchMerge.ts'
import { searchQueue } from './searchQueue.ts'
import { headOf, openStanding, type StandingStore } from './standing.ts'

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
  close(): void
}

/** @param dir made where it is missing */
export function openStore(dir: string, log: ReplicaLog): Store {
  const connection = openDatabase(dir, log)
  const applyAll = releaseApplier(connection)
  const queue = searchQueue(connection)
  const isMerging = isMergingDue(connection)
  return {
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
