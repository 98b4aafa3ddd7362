import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { Role } from '../../src/workflow/index.ts'

export const PASSWORD = 'Nine-Springs-72'

/** A newsroom on a database of its own, spoken to as the outside does: by HTTP requests. */
export interface Newsroom {
  payload: Payload
  dataDir: string
  mediaDir: string
  /** Adds an account. */
  person(name: string, roles: Role[], more?: { districts?: string[] }): Promise<Person>
  /** Somebody who knows this account's password. */
  login(email: string, password: string): Promise<Person>
  /** A request without a login. */
  anonymous: Person
  close(): Promise<void>
}

export interface Person {
  id: string
  email: string
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown): Promise<Answer>
  patch(path: string, body: unknown): Promise<Answer>
  delete(path: string): Promise<Answer>
  upload(path: string, file: { data: Buffer; name: string; type: string }, fields?: object): Promise<Answer>
  raw(path: string, init?: RequestInit): Promise<Response>
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test says what it expects
export interface Answer<T = any> {
  status: number
  body: T
}

/** Set before the configuration is read, which happens once in a test file. */
function surroundings(): { dataDir: string; mediaDir: string } {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'qianfa-test-'))
  const mediaDir = path.join(dataDir, 'media')
  const mongo = process.env.TEST_DATABASE === 'mongodb' ? process.env.TEST_MONGODB_URI : undefined
  process.env.DATA_DIR = dataDir
  process.env.MEDIA_DIR = mediaDir
  process.env.PAYLOAD_SECRET = 'only-for-tests'
  process.env.DATABASE_URI = mongo ? ownDatabase(mongo) : `file:${path.join(dataDir, 'newsroom.db')}`
  return { dataDir, mediaDir }
}

/** The same server with a database that no other test file uses. */
function ownDatabase(uri: string): string {
  const url = new URL(uri)
  url.pathname = `/t${randomUUID().replaceAll('-', '').slice(0, 20)}`
  return url.toString()
}

export async function openNewsroom(): Promise<Newsroom> {
  const { dataDir, mediaDir } = surroundings()
  const { default: configured } = await import('../../payload.config.ts')
  const config = await configured
  const isMongo = process.env.DATABASE_URI?.startsWith('mongodb') ?? false
  const { migrations } = await import('../../src/newsroom/migrations/index.ts')
  config.onInit = () => undefined
  const payload = await getPayload({ config })
  payload.logger.level = 'silent'
  if (!isMongo) await payload.db.migrate({ migrations: migrations as never })
  return {
    payload,
    dataDir,
    mediaDir,
    anonymous: personAt(config, '', '', null),
    person: (name, roles, more) => addPerson(payload, config, name, roles, more),
    login: (email, password) => logIn(payload, config, email, password),
    close: async () => {
      if (isMongo)
        await (
          payload.db as unknown as { connection: { dropDatabase(): Promise<void> } }
        ).connection.dropDatabase()
      else (payload.db as unknown as { client: { close(): void } }).client.close()
      await payload.destroy()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function addPerson(
  payload: Payload,
  config: SanitizedConfig,
  name: string,
  roles: Role[],
  more: { districts?: string[] } = {},
): Promise<Person> {
  const email = `${name}@example.org`
  const req = await createLocalReq({}, payload)
  const data = { email, password: PASSWORD, name, title: `${name}职务`, roles, ...more }
  await payload.create({ collection: 'users', data, overrideAccess: true, req })
  return logIn(payload, config, email, PASSWORD)
}

async function logIn(
  payload: Payload,
  config: SanitizedConfig,
  email: string,
  password: string,
): Promise<Person> {
  const { token, user } = await payload.login({ collection: 'users', data: { email, password } })
  return personAt(config, String(user?.id), email, token ?? null)
}

function personAt(config: SanitizedConfig, id: string, email: string, token: string | null): Person {
  const raw = (pathname: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (token) headers.set('Authorization', `JWT ${token}`)
    return handleEndpoints({
      config,
      request: new Request(`http://newsroom.test/api${pathname}`, { ...init, headers }),
    })
  }
  const send = async (method: string, pathname: string, body?: unknown): Promise<Answer> => {
    const sent =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
    return answerOf(await raw(pathname, { method, ...sent }))
  }
  return {
    id,
    email,
    raw,
    get: (pathname) => send('GET', pathname),
    post: (pathname, body = {}) => send('POST', pathname, body),
    patch: (pathname, body) => send('PATCH', pathname, body),
    delete: (pathname) => send('DELETE', pathname),
    upload: async (pathname, { data, name, type }, fields = {}) => {
      const form = new FormData()
      form.set('file', new File([new Uint8Array(data)], name, { type }))
      form.set('_payload', JSON.stringify(fields))
      return answerOf(await raw(pathname, { method: 'POST', body: form }))
    },
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  try {
    return { status: response.status, body: JSON.parse(text) as unknown }
  } catch {
    return { status: response.status, body: text }
  }
}
