import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { setTriggers, type SqliteHolder } from './triggers.ts'

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

/** What changes rows of a collection that it is given by name: never on evidence. */
const CHANGES = [
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
] as const

/** What throws away whole tables or databases. Who wants to begin anew chooses another database. */
const DESTRUCTIONS = [
  'migrateDown',
  'migrateFresh',
  'migrateRefresh',
  'migrateReset',
  'dropDatabase',
] as const

/** What only adds: for the ledger's own code, while it holds the grant. `insert` is the adapter for SQLite's own. */
const ADDITIONS = ['create', 'insert'] as const

/** Every method of the adapters that can touch evidence; a test holds this against what the adapters have. */
export const GUARDED: readonly string[] = [
  ...CHANGES,
  ...DESTRUCTIONS,
  ...ADDITIONS,
  'deleteWhere',
  'migrate',
]

/**
 * Puts a guard around a database adapter: Payload's `db` methods skip every hook and access rule, so what
 * must never change is refused here, whoever asks. On SQLite, triggers stand behind it.
 */
export function guardEvidence(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      if (process.env.PAYLOAD_DROP_DATABASE === 'true')
        throw new EvidenceIsImmutable('PAYLOAD_DROP_DATABASE', 'ledger')
      const database = adapter.init(args) as Guardable
      for (const method of [...CHANGES, 'deleteWhere']) refuse(database, method)
      for (const method of ADDITIONS) refuse(database, method, () => grant.getStore() === true)
      for (const method of DESTRUCTIONS) refuseAlways(database, method)
      setTriggersAfter(database)
      return database
    },
  }
}

type Guardable = BaseDatabaseAdapter & SqliteHolder & Record<string, unknown>
type Method = (args: { collection?: string; collectionSlug?: string; tableName?: string }) => unknown

function refuse(database: Guardable, method: string, allowed: () => boolean = () => false): void {
  const original = database[method] as Method | undefined
  if (typeof original !== 'function') return
  const guarded: Method = function (this: unknown, args) {
    const collection = args.collection ?? args.collectionSlug ?? args.tableName ?? ''
    if (isEvidence(collection) && !allowed()) throw new EvidenceIsImmutable(method, collection)
    return original.call(this, args)
  }
  Object.assign(database, { [method]: guarded })
}

function refuseAlways(database: Guardable, method: string): void {
  if (typeof database[method] !== 'function') return
  const refused = (): never => {
    throw new EvidenceIsImmutable(method, 'ledger')
  }
  Object.assign(database, { [method]: refused })
}

/** After every migration, since one that rebuilds a table loses its triggers without a word. */
function setTriggersAfter(database: Guardable): void {
  const { migrate } = database
  if (typeof migrate !== 'function') return
  const guarded: typeof migrate = async function (this: BaseDatabaseAdapter, args) {
    await migrate.call(this, args)
    await setTriggers(database)
  }
  Object.assign(database, { migrate: guarded })
}

/** A collection of evidence, or a table that holds a part of its rows, such as `snapshots_texts`. */
function isEvidence(name: string): boolean {
  return EVIDENCE.some((collection) => name === collection || name.startsWith(`${collection}_`))
}
