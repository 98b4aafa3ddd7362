import type { Payload } from 'payload'
import { dropTriggers, setTriggers } from '../../src/newsroom/evidence/triggers.ts'

type Value = string | number | null
type Row = Record<string, Value>

interface Sqlite {
  client: { execute(statement: string | { sql: string; args: Value[] }): Promise<{ rows: unknown[] }> }
}

interface Mongo {
  collections: Record<
    string,
    {
      collection: {
        updateOne(where: object, change: object): Promise<unknown>
        find(where: object): { toArray(): Promise<object[]> }
        insertMany(rows: object[]): Promise<unknown>
        deleteMany(where: object): Promise<unknown>
      }
    }
  >
}

/**
 * Alters evidence the way somebody with the database's own password would: past Payload, its adapter, and the
 * triggers, which they take away first.
 * @returns puts everything back
 */
export async function tamper(
  payload: Payload,
  collection: string,
  id: string,
  fields: Row,
): Promise<() => Promise<void>> {
  const before = (await payload.db.findOne({
    collection: collection,
    where: { id: { equals: id } },
  })) as unknown as Row
  await write(payload, collection, id, fields)
  const old = Object.fromEntries(Object.keys(fields).map((name) => [name, before[name] ?? null]))
  return () => write(payload, collection, id, old)
}

async function write(payload: Payload, collection: string, id: string, fields: Row): Promise<void> {
  const mongo = (payload.db as unknown as Partial<Mongo>).collections?.[collection]
  if (mongo) {
    await mongo.collection.updateOne({ _id: id }, { $set: fields })
    return
  }
  await asAttacker(payload, async ({ client }) => {
    for (const [name, value] of Object.entries(fields)) {
      const sql = `UPDATE ${collection} SET ${columnOf(name)} = ? WHERE id = ?`
      await client.execute({ sql, args: [value, id] })
    }
  })
}

/** Deletes what `where` (a column and its value, or a lower bound) names. @returns puts it back */
export async function remove(
  payload: Payload,
  collection: string,
  column: string,
  value: string | number,
  comparison: '=' | '>=' = '=',
): Promise<() => Promise<void>> {
  const mongo = (payload.db as unknown as Partial<Mongo>).collections?.[collection]
  if (mongo) {
    const name = column === 'id' ? '_id' : column
    const where = { [name]: comparison === '=' ? value : { $gte: value } }
    const rows = await mongo.collection.find(where).toArray()
    await mongo.collection.deleteMany(where)
    return async () => void (await mongo.collection.insertMany(rows))
  }
  const where = `${columnOf(column)} ${comparison} ?`
  let rows: Row[] = []
  await asAttacker(payload, async ({ client }) => {
    await client.execute('PRAGMA foreign_keys = OFF')
    const found = await client.execute({ sql: `SELECT * FROM ${collection} WHERE ${where}`, args: [value] })
    rows = found.rows.map((row) => ({ ...(row as Row) }))
    await client.execute({ sql: `DELETE FROM ${collection} WHERE ${where}`, args: [value] })
  })
  return () => insert(payload, collection, rows)
}

/** Adds rows as they are. */
export async function insert(payload: Payload, collection: string, rows: Row[]): Promise<void> {
  const mongo = (payload.db as unknown as Partial<Mongo>).collections?.[collection]
  if (mongo) {
    await mongo.collection.insertMany(rows.map(({ id, ...row }) => ({ _id: id, ...row })))
    return
  }
  await asAttacker(payload, async ({ client }) => {
    for (const row of rows) {
      const names = Object.keys(row).map(columnOf)
      const places = names.map(() => '?').join(', ')
      const sql = `INSERT INTO ${collection} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${places})`
      await client.execute({ sql, args: Object.values(row) })
    }
  })
}

async function asAttacker(payload: Payload, attack: (db: Sqlite) => Promise<void>): Promise<void> {
  const db = payload.db as unknown as Sqlite
  await dropTriggers(db)
  try {
    await attack(db)
  } finally {
    await setTriggers(db)
  }
}

function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
