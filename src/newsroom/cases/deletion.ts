import {
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  Locked,
  type Payload,
  type Where,
} from 'payload'
import { DOCUMENT_WORDS } from '../../messages/documents.ts'
import type { DocumentKind } from '../../snapshot/types.ts'
import type { DocumentName } from '../../workflow/index.ts'
import { localeOf, refusalError } from '../endpoints/problem.ts'
import { eventsOf, rows, subjectOf } from '../evidence/ledger.ts'
import { keepRecordIf } from '../evidence/records.ts'
import { madeBy } from '../records/attempts.ts'

/**
 * A draft is deleted by an entry of the ledger like whatever else is decided: who submits it at the same moment
 * asks for the same place, and one of the two finds it taken. The row goes after that.
 */
export function commitDeletion(collection: DocumentKind): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const document = { collection, id: String(id) }
    if (await isDeleted(req.payload, document)) return
    const record = { type: 'draft_deleted' as const, ...madeBy(req, document) }
    const untouched = async () => (await eventsOf(req.payload, document)).length === 0
    if (!(await keepRecordIf(req.payload, record, untouched)))
      throw refusalError(req, { code: 'has-history' })
  }
}

/** Whether a draft was deleted, even if its row is still there: a crash may come between the two. */
export async function isDeleted(payload: Payload, document: DocumentName): Promise<boolean> {
  const where: Where = {
    and: [{ subject: { equals: subjectOf(document) } }, { type: { equals: 'draft_deleted' } }],
  }
  return (await rows(payload, { where, limit: 1 })).length > 0
}

/** How long Payload takes a draft for being edited after its last save, in ms. */
const LOCKED_FOR = 300_000

interface Lock {
  id: string
  updatedAt: string
  user?: { value?: unknown }
}

/**
 * Payload asks whether somebody else is editing a draft only after it told us that it will be deleted. It is asked
 * before, and then taken for granted.
 */
export function deleteUnlocked(collection: DocumentKind): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    const { id, overrideLock } = args as { id?: unknown; overrideLock?: boolean }
    if (operation !== 'delete' || overrideLock || !req.user) return args
    const { docs } = await req.payload.db.find<Lock>({
      collection: 'payload-locked-documents',
      where: {
        and: [
          { 'document.relationTo': { equals: collection } },
          { 'document.value': { equals: id } },
          { updatedAt: { greater_than: new Date(Date.now() - LOCKED_FOR).toISOString() } },
        ],
      },
      sort: '-updatedAt',
      pagination: false,
      limit: 1,
    })
    const editor = docs[0]?.user?.value
    if (editor !== undefined && editor !== req.user.id)
      throw new Locked(DOCUMENT_WORDS.beingEdited[localeOf(req)])
    return { ...args, overrideLock: true }
  }
}
