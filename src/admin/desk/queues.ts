import type { Payload, SanitizedCollectionConfig, TypedUser, Where } from 'payload'
import { oneLine } from '../../messages/oneLine.ts'
import type { Role, StateName } from '../../workflow/index.ts'

/** What waits for a person in one of their roles. */
export interface Queue {
  key: 'review' | 'signoff' | 'release' | 'drafts' | 'submitted'
  where: Where
  /** What waits longest comes first; of one's own texts, what was touched last. */
  sort: 'updatedAt' | '-updatedAt'
}

export interface QueueItem {
  collection: SanitizedCollectionConfig
  id: string
  title: string
  status: StateName
  /** ISO 8601 */
  updatedAt: string
}

/** The most that a queue lists. */
const SHOWN = 10

const inState = (...states: StateName[]): Where => ({ status: { in: states } })

/** What is signed for a time to come needs nobody. */
const toRelease = (now: string): Where => ({
  and: [
    inState('signed'),
    { or: [{ scheduledFor: { exists: false } }, { scheduledFor: { less_than_equal: now } }] },
  ],
})

/**
 * The queues of these roles, in the order in which they are worked off.
 * @param now ISO 8601, UTC
 * @param returned the person's own documents that were sent back: they are listed by themselves
 */
export function queuesOf(
  roles: readonly Role[],
  person: string,
  now: string,
  returned: readonly string[],
): Queue[] {
  const mine = madeBy(person)
  const drafts: Where = { and: [inState('draft'), mine, { id: { not_in: [...returned] } }] }
  const submitted: Where = { and: [inState('in_review', 'awaiting_signoff', 'signed'), mine] }
  const all: (Queue & { role: Role })[] = [
    { role: 'reviewer', key: 'review', where: inState('in_review'), sort: 'updatedAt' },
    { role: 'signer', key: 'signoff', where: inState('awaiting_signoff'), sort: 'updatedAt' },
    { role: 'publisher', key: 'release', where: toRelease(now), sort: 'updatedAt' },
    { role: 'editor', key: 'submitted', where: submitted, sort: '-updatedAt' },
    { role: 'editor', key: 'drafts', where: drafts, sort: '-updatedAt' },
  ]
  return all.filter(({ role }) => roles.includes(role))
}

/** What this person wrote, or changed last. */
export function madeBy(person: string): Where {
  return { or: [{ createdBy: { equals: person } }, { updatedBy: { equals: person } }] }
}

/** The first documents of a queue over all collections, as this person may see them, and how many there are. */
export async function readQueue(
  payload: Payload,
  user: TypedUser,
  { where, sort }: Queue,
): Promise<{ items: QueueItem[]; count: number }> {
  const found = await Promise.all(
    documentCollections(payload).map(async (collection) => {
      const { docs, totalDocs } = await payload.find({
        collection: collection.slug,
        where,
        sort,
        limit: SHOWN,
        depth: 0,
        overrideAccess: false,
        user,
      })
      return { totalDocs, items: docs.map((doc) => queueItem(collection, doc)) }
    }),
  )
  const direction = sort === 'updatedAt' ? 1 : -1
  const items = found
    .flatMap((one) => one.items)
    .toSorted((one, other) => direction * one.updatedAt.localeCompare(other.updatedAt))
    .slice(0, SHOWN)
  return { items, count: found.reduce((sum, { totalDocs }) => sum + totalDocs, 0) }
}

/** The collections that have a place in the flow: those with the ledger's columns. */
export function documentCollections({ config }: Payload): SanitizedCollectionConfig[] {
  return config.collections.filter(({ fields }) => {
    const names = fields.map((field) => ('name' in field ? field.name : null))
    return names.includes('status') && names.includes('live')
  })
}

export function queueItem(collection: SanitizedCollectionConfig, doc: object): QueueItem {
  const { id, status, updatedAt, ...fields } = doc as Record<string, unknown>
  const title = fields[collection.admin.useAsTitle ?? 'id']
  return {
    collection,
    id: String(id),
    title: typeof title === 'string' ? oneLine(title) : '',
    status: status as StateName,
    updatedAt: String(updatedAt),
  }
}
