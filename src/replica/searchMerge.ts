import type { Connection } from './database.ts'

/** FTS5 writes parts and merges them: so many of a size at once as a rule, and where very many articles come. */
const PARTS = { few: 4, many: 16 }

/** How much one step merges, in pages of the index: some tens of milliseconds. */
const PAGES_AT_ONCE = 500

/** The name in `meta` of how far the merging at the end of a build is. */
const MERGING = 'searchMerging'

/** Whether a build is begun whose parts are not brought together yet. */
export function isMergingDue(connection: Connection): () => boolean {
  const state = connection.prepare(`select 1 from meta where name = '${MERGING}'`)
  return () => state.get() !== undefined
}

/** Keeps the parts of the index few: many are soon written, few are soon read. */
export function indexMerger(connection: Connection) {
  // The driver hands numbers over as fractions, which FTS5 takes for no number of parts.
  const set = connection.prepare(
    'insert into search_index (search_index, rank) values (?, cast(? as integer))',
  )
  const state = connection.prepare(`select value from meta where name = '${MERGING}'`)
  const note = connection.prepare(`insert or replace into meta values ('${MERGING}', ?)`)
  const forget = connection.prepare(`delete from meta where name = '${MERGING}'`)
  const changes = connection.prepare('select total_changes() as count')
  const changed = () => (changes.get() as { count: number }).count
  const stateNow = () => (state.get() as { value: string } | undefined)?.value ?? null

  return {
    /** Before a build: what it writes is merged less often, and at its end. */
    expectMany(): void {
      if (stateNow() === 'due') return
      set.run('automerge', PARTS.many)
      note.run('due')
    },
    /** @returns whether there is more to merge */
    mergeSome: connection.transaction((): boolean => {
      const now = stateNow()
      if (now === null) return false
      const before = changed()
      // A negative size says that everything is to become one part; further steps go on with it.
      set.run('merge', now === 'due' ? -PAGES_AT_ONCE : PAGES_AT_ONCE)
      if (now === 'due') note.run('begun')
      // FTS5 says that nothing is left to do by changing nothing.
      else if (changed() - before < 2) {
        set.run('automerge', PARTS.few)
        forget.run()
        return false
      }
      return true
    }).immediate,
  }
}
