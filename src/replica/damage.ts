import { sha256 } from '../ledger/canonical.ts'
import type { DocumentKind, DocumentRef } from '../snapshot/types.ts'
import type { Connection } from './database.ts'

/**
 * What stands in the store is no longer what was verified when it came there, and is not shown.
 * Until it is mended: see `mend.ts`.
 */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged'
  readonly document: DocumentRef

  constructor({ collection, id }: DocumentRef) {
    super(`What the store has of ${collection}/${id} is damaged.`)
    this.document = { collection, id }
  }
}

/** Over the columns of a row that are shown, in their order: made when a release is applied, compared when it is read. */
export function checksumOf(columns: readonly (string | number | null)[]): string {
  return sha256(JSON.stringify(columns))
}

/** The documents that were found damaged, by whichever process, and are not mended yet. */
export interface DamageList {
  /** @returns whether it was not known before */
  add(document: DocumentRef): boolean
  all(): DocumentRef[]
  remove(document: DocumentRef): void
}

export function damageList(connection: Connection): DamageList {
  const add = connection.prepare('insert or ignore into damaged values (?, ?)')
  const all = connection.prepare(
    'select collection, document as id from damaged order by collection, document',
  )
  const remove = connection.prepare('delete from damaged where collection = ? and document = ?')
  return {
    add: ({ collection, id }) => add.run(collection, id).changes === 1,
    all: () =>
      (all.all() as { collection: DocumentKind; id: string }[]).map(({ collection, id }) => ({
        collection,
        id,
      })),
    remove: ({ collection, id }) => void remove.run(collection, id),
  }
}
