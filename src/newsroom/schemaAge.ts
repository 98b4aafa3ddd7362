import type { Payload } from 'payload'
import { migrations } from './migrations/index.ts'

/** How a database stands to this program. */
export type SchemaAge = 'same' | 'older' | 'newer' | 'none'

/** The part of the SQLite adapter that asks a statement as it is. MongoDB's has none, and needs no migrations. */
interface SqliteAsker {
  client?: { execute(sql: string): Promise<{ rows: readonly unknown[] }> }
}

/** By the migrations that a database has seen, and nothing is brought up to date for it. */
export async function schemaAge(payload: Payload): Promise<SchemaAge> {
  const { client } = payload.db as unknown as SqliteAsker
  if (!client) return 'same'
  const tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'"
  if ((await client.execute(tables)).rows.length === 0) return 'none'
  const { rows } = await client.execute('SELECT name FROM payload_migrations')
  const seen = new Set((rows as { name: string }[]).map(({ name }) => name))
  if (migrations.some(({ name }) => !seen.has(name))) return 'older'
  const known = new Set<string>(migrations.map(({ name }) => name))
  return [...seen].some((name) => !known.has(name)) ? 'newer' : 'same'
}
