import type { Payload, TypedUser, Where } from 'payload'
import { documentCollections, madeBy, queueItem, type QueueItem } from './queues.ts'

/** Something of this person's that was sent back to them, and that they have not submitted again. */
export interface Returned extends QueueItem {
  by: string
  comment: string
  /** ISO 8601 */
  at: string
}

/** So far back it is looked for what was returned. */
const LATEST = 100

/**
 * What was returned to this person, the latest first. The lists' columns do not tell: what was never public is a
 * draft again, and a correction leaves its document released. So the ledger is asked.
 */
export async function returnedTo(payload: Payload, user: TypedUser): Promise<Returned[]> {
  const rows = await entries(payload, user, { type: { equals: 'returned' } }, LATEST)
  const own = await ownAmong(payload, user, new Set(rows.map(({ subject }) => subject)))
  const found = await Promise.all(own.map((item) => lastReturn(payload, user, item)))
  return found.filter((one) => one !== null).toSorted((one, other) => other.at.localeCompare(one.at))
}

/** @param subjects as the ledger names them: `articles/…` */
async function ownAmong(payload: Payload, user: TypedUser, subjects: Set<string>): Promise<QueueItem[]> {
  const found = await Promise.all(
    documentCollections(payload).map(async (collection) => {
      const ids = [...subjects].flatMap((subject) => {
        const [slug, id] = subject.split('/')
        return slug === collection.slug && id ? [id] : []
      })
      if (ids.length === 0) return []
      const { docs } = await payload.find({
        collection: collection.slug,
        where: { and: [{ id: { in: ids } }, madeBy(String(user.id))] },
        depth: 0,
        pagination: false,
        overrideAccess: false,
        user,
      })
      return docs.map((doc) => queueItem(collection, doc))
    }),
  )
  return found.flat()
}

async function lastReturn(payload: Payload, user: TypedUser, item: QueueItem): Promise<Returned | null> {
  const about = { subject: { equals: `${item.collection.slug}/${item.id}` } }
  const [last] = await entries(payload, user, about, 1)
  if (last?.type !== 'returned') return null
  const { comment } = JSON.parse(last.entry) as { comment?: string }
  return { ...item, by: last.personName, comment: comment ?? '', at: last.at }
}

interface Row {
  type: string
  subject: string
  personName: string
  at: string
  /** The whole entry, as JSON. */
  entry: string
}

/** The latest entries of the ledger, as far as this person may read them. */
async function entries(payload: Payload, user: TypedUser, where: Where, limit: number): Promise<Row[]> {
  const { docs } = await payload.find({
    ...{ collection: 'ledger', where, limit, sort: '-seq' },
    ...{ depth: 0, pagination: false, overrideAccess: false, user },
  })
  return docs as unknown as Row[]
}
