import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Session, login } from '../../src/sample/client.ts'
import { PEOPLE, type PersonKey } from '../../src/sample/people.ts'
import { answering, freePort, pause, startProgram, temporaryPlace } from './processes.ts'

const PASSWORD = 'Nine-Springs-72'

/** A newsroom and a site as `npm start` runs them, with the sample desk, and its people logged in. */
export interface Stack {
  api: string
  site: string
  desk: Record<PersonKey, Session>
  /** For a request in the editor's name. */
  authorization: Record<string, string>
  password: string
}

export async function startStack(): Promise<Stack> {
  const place = temporaryPlace()
  const [newsroomPort, sitePort] = [await freePort(), await freePort()]
  const site = `http://127.0.0.1:${sitePort}`
  const api = `http://127.0.0.1:${newsroomPort}/api`
  startProgram('src/start.ts', [], {
    NODE_ENV: 'production',
    NEWSROOM_PORT: String(newsroomPort),
    SITE_PORT: String(sitePort),
    PUBLIC_URL: 'https://www.example.org',
    DATA_DIR: path.join(place, 'data'),
    MEDIA_DIR: path.join(place, 'media'),
    SAMPLE: 'desk',
    SAMPLE_PASSWORD: PASSWORD,
  })
  await answering(`${site}/healthz`, 600_000)
  await loaded(path.join(place, 'data', 'sample-desk'))
  const people = Object.entries(PEOPLE) as [PersonKey, { email: string }][]
  const desk = {} as Record<PersonKey, Session>
  for (const [key, { email }] of people) desk[key] = await login(api, email, PASSWORD)
  return { api, site, desk, authorization: await authorizationOf(api), password: PASSWORD }
}

async function loaded(mark: string): Promise<void> {
  while ((await readFile(mark, 'utf8').catch(() => '')) !== 'complete') await pause(200)
}

async function authorizationOf(api: string): Promise<Record<string, string>> {
  const response = await fetch(`${api}/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: PEOPLE.editor.email, password: PASSWORD }),
  })
  const { token } = (await response.json()) as { token: string }
  return { Authorization: `JWT ${token}` }
}
