import type { Head } from '../ledger/chain.ts'
import { type Prepared, releaseApplier } from './applyRelease.ts'
import { type BlobStore, blobStore } from './blobStore.ts'
import { closeDatabase, type Connection, openDatabase } from './database.ts'
import type { ReplicaLog } from './log.ts'
import { headOf, openStanding, type StandingStore } from './standing.ts'

/** Everything that one site, or several processes of it, keep under one directory. */
export interface Store {
  connection: Connection
  blobs: BlobStore
  standing: StandingStore
  head(): Head
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
  return {
    connection,
    blobs: blobStore(dir),
    standing: openStanding(connection),
    head: headOf(connection),
    apply: (prepared) => applyAll([prepared]),
    applyAll,
    close: () => closeDatabase(connection),
  }
}
