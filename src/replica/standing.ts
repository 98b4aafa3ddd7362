import { EMPTY_HEAD, type Head } from '../ledger/chain.ts'
import type { Connection } from './database.ts'
import type { Standing } from './reader.ts'
import type { Refused } from './refusal.ts'

/** The last verified release. */
export function headOf(connection: Connection): () => Head {
  const last = connection.prepare('select seq, hash from releases order by seq desc limit 1')
  return () => {
    const row = last.get() as Head | undefined
    return row ? { seq: row.seq, hash: row.hash } : EMPTY_HEAD
  }
}

/** Where this store stands towards the feed; shared by every process on the store. */
export interface StandingStore {
  read(): Standing
  /** The feed was read and all of it was good. */
  good(at: string): void
  /** The feed is refused; the moment stays that of the first time, for as long as the cause is the same. */
  refused(refusal: Refused, at: string): void
}

export function openStanding(connection: Connection): StandingStore {
  const head = headOf(connection)
  const select = connection.prepare('select value from meta where name = ?')
  const replace = connection.prepare('insert or replace into meta (name, value) values (?, ?)')
  const remove = connection.prepare('delete from meta where name = ?')
  const value = (name: string) => (select.get(name) as { value: string } | undefined)?.value ?? null

  const refused = () => {
    const text = value('refused')
    return text === null ? null : (JSON.parse(text) as NonNullable<Standing['refused']>)
  }
  return {
    read: () => ({ head: head(), checkedAt: value('checkedAt'), refused: refused() }),
    good(at) {
      replace.run('checkedAt', at)
      if (value('refused') !== null) remove.run('refused')
    },
    refused({ code, seq }, at) {
      const known = refused()
      if (known?.code === code && known.seq === seq) return
      replace.run('refused', JSON.stringify({ code, seq, at }))
    },
  }
}
