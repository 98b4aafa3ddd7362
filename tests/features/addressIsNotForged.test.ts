import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readEnvironment } from '../../src/env.ts'
import { frontDoor } from '../../src/launch/frontDoor.ts'
import { entryOf, rows } from '../../src/newsroom/evidence/ledger.ts'
import { ADDRESS_HEADER } from '../../src/newsroom/records/address.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
const doors: Server[] = []

beforeAll(async () => {
  newsroom = await openNewsroom()
}, 60_000)
afterAll(async () => {
  for (const door of doors) door.close()
  await newsroom.close()
})

/** Hands what came through the front door to the newsroom, with the headers that the door left. */
async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body: Buffer[] = []
  for await (const chunk of request) body.push(chunk as Buffer)
  const answer = await newsroom.anonymous.raw((request.url ?? '').replace(/^\/api/, ''), {
    method: request.method ?? 'GET',
    headers: request.headers as Record<string, string>,
    body: Buffer.concat(body),
  })
  response.writeHead(answer.status, { 'Content-Type': 'application/json' })
  response.end(await answer.text())
}

/** The newsroom's door, with these proxies trusted. @returns tries a wrong password, and gives the answer's code */
async function door(proxies: string | undefined) {
  const environment = readEnvironment({ NODE_ENV: 'test', TRUSTED_PROXIES: proxies })
  const server = createServer(frontDoor(environment, () => true, handle))
  doors.push(server)
  // On IPv4 and IPv6 at once, as the newsroom listens: IPv4 then comes written as IPv6.
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/users/login`
  return async (email: string, headers: Record<string, string>): Promise<string> => {
    const sent = { 'Content-Type': 'application/json', ...headers }
    const answer = await fetch(url, {
      method: 'POST',
      headers: sent,
      body: JSON.stringify({ email, password: 'wrong' }),
    })
    const { errors } = (await answer.json()) as { errors: { data?: { code?: string } }[] }
    return errors[0]?.data?.code ?? 'not-logged-in'
  }
}

async function lastFailed(): Promise<{ email: string; locked: boolean; address?: string }> {
  const [row] = await rows(newsroom.payload, {
    where: { type: { equals: 'login_failed' } },
    sort: '-seq',
    limit: 1,
  })
  return entryOf(row as never) as never
}

/** Thirty tries at once, each by another name: twenty are what one address has. @returns whether some were too many */
async function isLimited(attempt: (turn: number) => Promise<string>): Promise<boolean> {
  const answers = await Promise.all(Array.from({ length: 30 }, (_, turn) => attempt(turn)))
  return answers.filter((answer) => answer === 'too-many-tries').length >= 5
}

test('who is no proxy chooses neither the address on record, nor how often to try, nor to get around a lock', async () => {
  const tryAt = await door('192.0.2.1')
  const forged = (turn: number) => {
    const address = `203.0.113.${String(turn)}`
    return {
      'X-Forwarded-For': address,
      'X-Real-IP': address,
      Forwarded: `for=${address}`,
      [ADDRESS_HEADER]: address,
    }
  }
  const victim = await newsroom.person('victim', ['editor'])
  for (let turn = 0; turn < 6; turn++) await tryAt(victim.email, forged(turn))
  expect(await lastFailed()).toMatchObject({ email: victim.email, locked: true, address: '127.0.0.1' })

  expect(await isLimited((turn) => tryAt(`nobody${String(turn)}@example.org`, forged(turn)))).toBe(true)
  expect(await lastFailed()).toMatchObject({ address: '127.0.0.1' })
})

test('what a trusted proxy says is believed: people behind it are told apart', async () => {
  const tryAt = await door(undefined)
  const from = (address: string) => (turn: number) =>
    tryAt(`somebody${String(turn)}@example.org`, { 'X-Forwarded-For': address })
  expect(await isLimited(from('198.51.100.7'))).toBe(true)
  expect(await from('198.51.100.8')(0)).toBe('not-logged-in')
  expect(await lastFailed()).toMatchObject({ address: '198.51.100.8' })
})

test('of what a trusted proxy hands on, only the address that it saw itself is believed', async () => {
  const tryAt = await door('loopback, 10.0.0.0/8')
  const forged = (turn: number) =>
    tryAt(`anybody${String(turn)}@example.org`, {
      'X-Forwarded-For': `203.0.113.${String(turn)}, 198.51.100.9, 10.1.2.3`,
    })
  expect(await isLimited(forged)).toBe(true)
  expect(await lastFailed()).toMatchObject({ address: '198.51.100.9' })
})

test('of an IPv6 network, which has more addresses than can be counted, all count as one', async () => {
  const tryAt = await door(undefined)
  const from = (network: string) => (turn: number) =>
    tryAt(`whoever${String(turn)}@example.org`, { 'X-Forwarded-For': `${network}::${String(turn)}` })
  expect(await isLimited(from('2001:db8:1:2'))).toBe(true)
  expect(await lastFailed()).toMatchObject({ address: expect.stringMatching(/^2001:db8:1:2::\d+$/) })
  expect(await from('2001:db8:1:3')(0)).toBe('not-logged-in')
})
