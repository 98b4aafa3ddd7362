import type { Payload } from 'payload'

type Fields = Record<string, string | number | null>

/**
 * Alters evidence the way somebody with the database's own password would: past Payload and its adapter.
 * @returns puts everything back
 */
export async function tamper(
  payload: Payload,
  collection: string,
  id: string,
  fields: Fields,
): Promise<() => Promise<void>> {
  const before = (await payload.db.findOne({
    collection: collection,
    where: { id: { equals: id } },
  })) as unknown as Fields
  await write(payload, collection, id, fields)
  const old = Object.fromEntries(Object.keys(fields).map((name) => [name, before[name] ?? null]))
  return () => write(payload, collection, id, old)
}

async function write(payload: Payload, collection: string, id: string, fields: Fields): Promise<void> {
  const db = payload.db as unknown as {
    client?: { execute(statement: { sql: string; args: (string | number | null)[] }): Promise<unknown> }
    collections?: Record<
      string,
      { collection: { updateOne(where: object, change: object): Promise<unknown> } }
    >
  }
  const model = db.collections?.[collection]
  if (model) {
    await model.collection.updateOne({ _id: id }, { $set: fields })
    return
  }
  for (const [name, value] of Object.entries(fields)) {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    await db.client?.execute({
      sql: `UPDATE ${collection} SET ${column} = ? WHERE id = ?`,
      args: [value, id],
    })
  }
}
