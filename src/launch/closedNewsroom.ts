import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { getPayload, type Payload } from 'payload'
import { type Environment, readEnvironment } from '../env.ts'
import { databaseToRead, isSqlite } from '../newsroom/database.ts'
import { type SchemaAge, schemaAge } from '../newsroom/schemaAge.ts'

/** There is nothing here that a command could look at as it is. The sentence says what to do. */
export class NoNewsroom extends Error {
  override name = 'NoNewsroom'
  readonly code = 'no-newsroom'
}

/**
 * The newsroom's data for a command beside it: nothing is started, repaired, released, brought up to date or
 * written by opening it.
 * @throws NoNewsroom
 */
export async function closedNewsroom(): Promise<Payload> {
  const environment = readEnvironment()
  requireNewsroom(environment)
  const payload = await openedClosed({ db: databaseToRead(environment.databaseUri) })
  const wrong = WRONG_SCHEMA[await schemaAge(payload)]
  if (wrong) throw new NoNewsroom(`${environment.databaseUri}: ${wrong}`)
  return payload
}

/**
 * The same, to be written to by who keeps the server.
 * @throws NoNewsroom
 */
export async function closedNewsroomToMend(): Promise<Payload> {
  requireNewsroom(readEnvironment())
  return openedClosed({})
}

/** The same, brought up to date and to be written to: for a newsroom that is made up for one run. */
export function closedNewsroomToFill(): Promise<Payload> {
  return openedClosed({})
}

/** Nobody logs in here, so that its sessions need no secret that is kept. */
async function openedClosed(instead: object): Promise<Payload> {
  process.env.PAYLOAD_SECRET ||= randomUUID()
  const { default: configured } = await import('../../payload.config.ts')
  // What Payload has to say goes where it is not taken for the command's answer.
  const logger = { options: { level: 'error' }, destination: process.stderr } as never
  return getPayload({ config: { ...(await configured), ...instead, logger, onInit: () => undefined } })
}

/** A wrong directory is said, and not made into an empty newsroom whose evidence then holds. */
function requireNewsroom({ dataDir, databaseUri }: Environment): void {
  const key = path.join(dataDir, 'keys', 'release-key.pem')
  if (isSqlite(databaseUri) && !existsSync(fileOf(databaseUri)))
    throw new NoNewsroom(
      `没有找到编辑部的数据库 ${fileOf(databaseUri)}：请核对 DATA_DIR 和 DATABASE_URI。 There is no database: check DATA_DIR and DATABASE_URI.`,
    )
  if (!existsSync(key))
    throw new NoNewsroom(
      `没有找到编辑部的发布密钥 ${key}：请核对 DATA_DIR，或从备份补回。 The newsroom's release key is not there: check DATA_DIR, or restore it from a backup.`,
    )
}

function fileOf(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : path.resolve(url.slice('file:'.length))
}

const WRONG_SCHEMA: Readonly<Record<SchemaAge, string | null>> = {
  same: null,
  older:
    '数据库是旧版本留下的，本命令只读，不会升级它：先启动一次编辑部（启动时升级），或用当时的版本校验。 The database is of an older version, and this command only reads: start the newsroom once, which brings it up to date, or verify with the version that it is of.',
  newer:
    '数据库是更新的版本写的：请用同一版本的程序校验。 The database is of a newer version: verify with that version.',
  none: '里面没有编辑部的数据：请核对 DATA_DIR 和 DATABASE_URI。 There is no newsroom in it: check DATA_DIR and DATABASE_URI.',
}
