import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { guardAccounts } from './access/guardAccounts.ts'
import { guardEvidence } from './evidence/guard.ts'
import type { SqliteHolder } from './evidence/triggers.ts'
import { migrations } from './migrations/index.ts'

const migrationDir = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations')

export function isSqlite(url: string): boolean {
  return url.startsWith('file:')
}

/** The newsroom's database. Transactions are off on both: the ledger's append is the only commit point (ADR 0010). */
export function databaseAt(url: string): DatabaseAdapterObj {
  const adapter = isSqlite(url)
    ? sqliteAdapter({ ...sqlite(url), wal: true, prodMigrations: migrations })
    : mongooseAdapter({ url, ensureIndexes: true, transactionOptions: false })
  return guardAccounts(guardEvidence(adapter))
}

/** The same, for who only looks: it is neither brought up to date nor written to in any other way. */
export function databaseToRead(url: string): DatabaseAdapterObj {
  if (!isSqlite(url)) {
    const connectOptions = { autoIndex: false, autoCreate: false }
    return guardAccounts(
      guardEvidence(
        mongooseAdapter({ url, ensureIndexes: false, connectOptions, transactionOptions: false }),
      ),
    )
  }
  const adapter = sqliteAdapter({ ...sqlite(url), wal: false })
  return guardAccounts(guardEvidence(queryOnly(adapter)))
}

function sqlite(url: string) {
  return { client: { url }, busyTimeout: 5000, push: false, idType: 'uuid' as const, migrationDir }
}

/** Makes SQLite itself refuse whatever would write. */
function queryOnly(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const { connect } = database
      const guarded: typeof connect = async function (this: typeof database & SqliteHolder, options) {
        await connect?.call(this, options)
        await this.client?.execute('PRAGMA query_only = ON')
      }
      return Object.assign(database, { connect: guarded })
    },
  }
}
