import type { Payload } from 'payload'
import type { DocumentName } from '../../workflow/index.ts'

/**
 * Lifts Payload's editing lock: who submitted has finished editing, and the next person must not be told
 * that somebody still is.
 */
export async function unlock(payload: Payload, { collection, id }: DocumentName): Promise<void> {
  await payload.db.deleteMany({
    collection: 'payload-locked-documents',
    where: { and: [{ 'document.relationTo': { equals: collection } }, { 'document.value': { equals: id } }] },
  })
}
