import { APIError, type BaseDatabaseAdapter, type DatabaseAdapterObj, type PayloadRequest } from 'payload'
import { ONLY_PASSWORD } from '../records/logins.ts'

/** What opens an account. Payload hides these columns and refuses to search by them, but not to sort by them. */
const SECRET = /(^|[._])(hash|salt|sessions|resetPassword\w*|loginAttempts|lockUntil|apiKey\w*)([._]|$)/

const READS = ['find', 'findVersions', 'queryDrafts', 'findDistinct'] as const

/**
 * Puts a guard around a database adapter for what Payload's own operations would let through: an order by a
 * secret column tells what is in it, and a login or a logout writes back the whole account as it was read
 * before, undoing whatever an administrator changed meanwhile.
 */
export function guardAccounts(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      for (const method of READS) noSecretOrder(database, method)
      onlySessions(database)
      return database
    },
  }
}

type Method<Args> = (this: unknown, args: Args) => unknown

function noSecretOrder(database: BaseDatabaseAdapter, method: (typeof READS)[number]): void {
  const original = database[method] as Method<{ sort?: string | string[] }>
  const guarded: typeof original = function (args) {
    if ([args.sort ?? []].flat().some((path) => SECRET.test(path)))
      throw new APIError('The following path cannot be sorted by.', 400, undefined, true)
    return original.call(this, args)
  }
  Object.assign(database, { [method]: guarded })
}

interface Write {
  collection: string
  data: Record<string, unknown>
  req?: Partial<PayloadRequest>
}

/** Of such a write, its sessions are what it is about. */
function onlySessions(database: BaseDatabaseAdapter): void {
  const original = database.updateOne as unknown as Method<Write>
  const guarded: typeof original = function (args) {
    // Who is only asked for their password again gets no session. To write it, SQLite would take away the
    // others for a moment, and whatever else the person asks for at that moment would not be theirs.
    if (isSession(args) && args.req?.context?.[ONLY_PASSWORD] === true) return Promise.resolve(null)
    return original.call(this, isSession(args) ? { ...args, data: sessionsOf(args.data) } : args)
  }
  Object.assign(database, { updateOne: guarded })
}

/** Payload marks them so: a login and a refresh leave the time of the last change alone, a logout writes `req.user`. */
function isSession({ collection, data }: Write): boolean {
  const wholeRow = 'sessions' in data && 'email' in data
  return collection === 'users' && wholeRow && (data.updatedAt === null || '_strategy' in data)
}

function sessionsOf({ sessions }: Write['data']): Write['data'] {
  return { sessions, updatedAt: null }
}
