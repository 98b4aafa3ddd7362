import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

/** The collections that hold evidence: rows are added by the ledger's own code, and nothing else ever happens. */
export const EVIDENCE = ['ledger', 'snapshots'] as const

/** Evidence was about to be changed or added behind the ledger's back. A fault of the caller, not of a person. */
export class EvidenceIsImmutable extends Error {
  override name = 'EvidenceIsImmutable'
  readonly code = 'evidence-immutable'
  constructor(method: string, collection: string) {
    super(`"${method}" on "${collection}" is refused: evidence is only ever added, by the ledger.`)
  }
}

/** The server's bundle holds a second copy of this module; both must know the same grant. */
const GRANT = Symbol.for('qianfa.evidence.grant')
const shared = globalThis as { [GRANT]?: AsyncLocalStorage<true> }
const grant = (shared[GRANT] ??= new AsyncLocalStorage<true>())

/** Lets `add` create evidence. Called where a ledger event or a snapshot is stored, and nowhere else. */
export function addingEvidence<T>(add: () => Promise<T>): Promise<T> {
  return grant.run(true, add)
}

const CHANGES = [
  'updateOne',
  'updateMany',
  'updateJobs',
  'upsert',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
] as const

/**
 * Puts a guard around a database adapter: Payload's `db` methods skip every hook and access rule, so what
 * must never change is refused here, whoever asks.
 */
export function guardEvidence(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      for (const method of CHANGES) refuse(database, method)
      refuse(database, 'create', () => grant.getStore() === true)
      return database
    },
  }
}

type Method = (args: { collection?: string; collectionSlug?: string }) => unknown

function refuse(
  database: BaseDatabaseAdapter,
  method: keyof BaseDatabaseAdapter,
  allowed: () => boolean = () => false,
): void {
  const original = database[method] as Method | undefined
  if (typeof original !== 'function') return
  const guarded: Method = function (this: unknown, args) {
    const collection = args.collection ?? args.collectionSlug ?? ''
    if (isEvidence(collection) && !allowed()) throw new EvidenceIsImmutable(method, collection)
    return original.call(this, args)
  }
  Object.assign(database, { [method]: guarded })
}

function isEvidence(collection: string): boolean {
  return (EVIDENCE as readonly string[]).includes(collection)
}
