import type { CollectionBeforeChangeHook, Payload } from 'payload'

/** Public numbers start here, so that they are not mistaken for a count. */
const FIRST = 1001

/** Gives a new article the number of its public address. One that came with a number keeps it. */
export const giveNumber: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || data.number) return data
  return { ...data, number: await nextNumber(req.payload) }
}

async function nextNumber(payload: Payload): Promise<number> {
  for (;;) {
    const number = await count(payload)
    const { totalDocs } = await payload.db.count({
      collection: 'articles',
      where: { number: { equals: number } },
    })
    if (totalDocs === 0) return number
  }
}

/** One atomic increment in the database: two articles created at once get two numbers. */
async function count(payload: Payload): Promise<number> {
  const where = { id: { equals: 'articles' } }
  const counter = (await payload.db.updateOne({
    collection: 'counters',
    where,
    data: { value: { $inc: 1 } },
  })) as unknown as { value: number } | null
  if (counter) return counter.value
  try {
    await payload.db.create({ collection: 'counters', data: { id: 'articles', value: FIRST } })
    return FIRST
  } catch {
    // Somebody made the counter in between; it counts on from there.
    return count(payload)
  }
}
