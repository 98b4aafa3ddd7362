/** The part of the SQLite adapter that runs a statement as it is. MongoDB's has none. */
export interface SqliteHolder {
  client?: { execute(sql: string): Promise<unknown> }
}

const REFUSE = "SELECT RAISE(ABORT, 'evidence is only ever added, never changed or deleted')"

/** A row that would take the place of another one is refused as well: REPLACE deletes without asking a trigger. */
const REPLACES = {
  ledger: ['id', 'seq', 'hash', 'release'],
  snapshots: ['id'],
  snapshots_texts: ['id'],
} as const

type Table = keyof typeof REPLACES
const TABLES = Object.keys(REPLACES) as Table[]

/** Blobs beside a snapshot are those that its text names, or the feed would give out others. */
const ONLY_ITS_BLOBS = `CREATE TRIGGER IF NOT EXISTS snapshots_texts_only_its_own BEFORE INSERT ON snapshots_texts
  WHEN coalesce(instr((SELECT body FROM snapshots WHERE id = NEW.parent_id), '"' || NEW.text || '"'), 0) = 0
  BEGIN ${REFUSE}; END`

/**
 * Makes SQLite itself refuse to change evidence, so that raw statements through the newsroom's own connection
 * fail like everything else. Whoever holds the file can take the triggers away: against them there is the chain.
 */
export async function setTriggers({ client }: SqliteHolder): Promise<void> {
  if (!client) return
  for (const statement of [...TABLES.flatMap(triggersOf), ONLY_ITS_BLOBS]) await client.execute(statement)
}

/** What an attacker with the file does first. For tests. */
export async function dropTriggers({ client }: SqliteHolder): Promise<void> {
  const names = TABLES.flatMap((table) =>
    ['updated', 'deleted', 'replaced'].map((what) => nameOf(table, what)),
  )
  for (const name of [...names, 'snapshots_texts_only_its_own'])
    await client?.execute(`DROP TRIGGER IF EXISTS ${name}`)
}

function triggersOf(table: Table): string[] {
  const same = REPLACES[table].map((column) => `${column} = NEW.${column}`).join(' OR ')
  const create = (what: string, when: string) =>
    `CREATE TRIGGER IF NOT EXISTS ${nameOf(table, what)} BEFORE ${when} BEGIN ${REFUSE}; END`
  return [
    create('updated', `UPDATE ON ${table}`),
    create('deleted', `DELETE ON ${table}`),
    create('replaced', `INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${same})`),
  ]
}

function nameOf(table: Table, what: string): string {
  return `${table}_never_${what}`
}
