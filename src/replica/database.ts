import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import type { ReplicaLog } from './log.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'

export type Connection = Database.Database

/** SQLite's codes for a file that holds no database, or no whole one. */
const CORRUPT = ['SQLITE_NOTADB', 'SQLITE_CORRUPT']

/** How long a write waits for another site process on the same store, ms. */
const BUSY_MS = 5000

class Unusable extends Error {
  override readonly name = 'Unusable'
}

/**
 * Opens `<dir>/site.db`. A file that is damaged or of another version is kept beside it under another name, and
 * an empty store takes its place: the feed fills it again.
 */
export function openDatabase(dir: string, log: ReplicaLog): Connection {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'site.db')
  try {
    return openUsable(file)
  } catch (error) {
    if (!isUnusable(error)) throw error
    const kept = moveAside(file)
    log.warn(
      { file, kept, reason: (error as Error).message },
      'The site store is unusable; it is rebuilt from the feed.',
    )
    return openUsable(file)
  }
}

/** A further connection to a store that {@link openDatabase} opened. */
export function joinDatabase(dir: string): Connection {
  const connection = new Database(join(dir, 'site.db'))
  configure(connection)
  return connection
}

/** Brings the log into the file first: the driver lets go of the file only when its statements are collected. */
export function closeDatabase(connection: Connection): void {
  if (!connection.open) return
  connection.prepare('pragma wal_checkpoint(truncate)').all()
  connection.close()
}

function openUsable(file: string): Connection {
  const connection = new Database(file)
  try {
    configure(connection)
    if (isSoonChecked(file)) requireWhole(connection)
    connection.exec('pragma journal_mode = wal')
    createSchema(connection)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function configure(connection: Connection): void {
  connection.exec(`pragma busy_timeout = ${String(BUSY_MS)}`)
  connection.exec('pragma foreign_keys = on')
  connection.exec('pragma synchronous = full')
}

/** Reading a large file from end to end would hold up the start; what is shown of it is looked at when it is shown. */
const SOON_CHECKED_BYTES = 128 << 20

function isSoonChecked(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= SOON_CHECKED_BYTES
}

function requireWhole(connection: Connection): void {
  const [row] = connection.prepare('pragma quick_check(1)').all() as { quick_check: string }[]
  if (row?.quick_check !== 'ok') throw new Unusable(`damaged: ${row?.quick_check ?? 'no answer'}`)
}

/** Where another process made the same schema a moment ago, nothing changes. */
function createSchema(connection: Connection): void {
  connection
    .transaction(() => {
      const found = versionOf(connection)
      if (found !== null && found !== SCHEMA_VERSION)
        throw new Unusable(`schema ${found}, not ${SCHEMA_VERSION}`)
      connection.exec(SCHEMA)
      connection.prepare("insert or ignore into meta values ('schema', ?)").run(SCHEMA_VERSION)
    })
    .immediate()
}

/** The schema's version; null for an empty file, `unknown` for somebody else's tables. */
function versionOf(connection: Connection): string | null {
  const tables = connection.prepare("select name from sqlite_schema where type = 'table'").all() as {
    name: string
  }[]
  if (tables.length === 0) return null
  if (!tables.some(({ name }) => name === 'meta')) return 'unknown'
  const row = connection.prepare("select value from meta where name = 'schema'").get() as
    { value: string } | undefined
  return row?.value ?? 'unknown'
}

function isUnusable(error: unknown): boolean {
  return error instanceof Unusable || isCorruption(error)
}

/** Whether SQLite found that the file is no whole database any more. */
export function isCorruption(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' && CORRUPT.some((corrupt) => code.startsWith(corrupt))
}

/** Puts a store that can't be read out of the way, so that an empty one is made in its place. */
export function setAside(dir: string): string {
  return moveAside(join(dir, 'site.db'))
}

/** Whether the file can be read to its end, by somebody who has read none of it before. */
export function isWhole(dir: string): boolean {
  const connection = new Database(join(dir, 'site.db'))
  try {
    requireWhole(connection)
    return true
  } catch (error) {
    if (isUnusable(error)) return false
    throw error
  } finally {
    connection.close()
  }
}

/** Another number whenever another file took the store's place. */
export function fileNumber(dir: string): number {
  return statSync(join(dir, 'site.db'), { throwIfNoEntry: false })?.ino ?? 0
}

function moveAside(file: string): string {
  const kept = `${file}.unusable-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, kept + suffix)
  }
  return kept
}
