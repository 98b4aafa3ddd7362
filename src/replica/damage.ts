import type { DocumentKind, DocumentRef } from '../snapshot/types.ts'
import type { Connection } from './database.ts'

/**
 * What stands in the store is not what was signed, and is not shown. Until it is mended: see `mend.ts`.
 */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged'
  /** Whose rows they are, and whose they should be where that is another. */
  readonly documents: DocumentRef[]

  constructor(...documents: [DocumentRef, ...DocumentRef[]]) {
    const names = documents.map(({ collection, id }) => `${collection}/${id}`)
    super(`What the store has of ${[...new Set(names)].join(', ')} is damaged.`)
    const named = documents.map(({ collection, id }) => ({ collection, id }))
    this.documents = named.filter((one, index) => named.findIndex((other) => isSame(one, other)) === index)
  }
}

const isSame = (one: DocumentRef, other: DocumentRef): boolean =>
  one.collection === other.collection && one.id === other.id

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
