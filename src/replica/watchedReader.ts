import { isCorruption } from './database.ts'
import { StoreDamaged } from './damage.ts'
import type { SiteReader } from './reader.ts'

/** Where the store itself can't be read any more, no document can be named. */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable'
}

/** What is done about damage, beside refusing to show what is damaged. */
export interface Watch {
  damaged(error: StoreDamaged): void
  unreadable(): void
}

/** The reader that `current` answers at each call, watched for damage. What is damaged is thrown on, and never shown. */
export function watchedReader(current: () => SiteReader, watch: Watch): SiteReader {
  const call = (name: keyof SiteReader, given: unknown[]): unknown => {
    try {
      return (current()[name] as (...given: unknown[]) => unknown)(...given)
    } catch (error) {
      if (error instanceof StoreDamaged) watch.damaged(error)
      if (!isCorruption(error)) throw error
      watch.unreadable()
      throw new StoreUnreadable('The store can not be read.', { cause: error })
    }
  }
  const names = Object.keys(current()) as (keyof SiteReader)[]
  return Object.fromEntries(
    names.map((name) => [name, (...given: unknown[]) => call(name, given)]),
  ) as unknown as SiteReader
}
