import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import * as ACCOUNT_PATHS from './accountPaths.ts'
import * as PATHS from './paths.ts'
import { type AttackDesk, openAttackDesk, PEOPLE, type Who } from './support/attackDesk.ts'
import { type Attempt, attemptsIn, casesOf, fillIn } from './support/attempts.ts'
import { type Answered, type Watch, watch } from './support/watch.ts'

const TABLES = { ...PATHS, ...ACCOUNT_PATHS }

let newsroom: Newsroom
let desk: AttackDesk
let guard: Watch
let cases = 0
/** Stands for a machine inside: no request of the newsroom's may ever reach it. */
let listener: Server
let heard = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openAttackDesk(newsroom)
  guard = await watch(newsroom, desk)
  listener = createServer((_, response) => {
    heard++
    response.end()
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  desk.names.listener = `127.0.0.1:${String((listener.address() as AddressInfo).port)}`
}, 120_000)
afterAll(async () => {
  process.stdout.write(`The matrix of paths and people: ${String(cases)} cases.\n`)
  listener.close()
  await newsroom.close()
})

describe.each(Object.entries(TABLES))('%s', (title, table) => {
  test.each(attemptsIn(table).map((attempt) => [attempt.name, attempt] as const))(
    '%s',
    async (_, attempt) => {
      const path = fillIn(attempt.path, desk.names, true)
      const body = attempt.body === null ? null : fillIn(attempt.body, desk.names)
      const type = body?.startsWith('_') ? 'application/x-www-form-urlencoded' : 'application/json'
      const got: Partial<typeof attempt.expected> = {}
      const answers: Answered[] = []
      for (const who of PEOPLE) {
        const response = await desk.people[who].raw(path, {
          method: attempt.method,
          headers: { ...(body !== null && { 'Content-Type': type }), ...headersOf(attempt) },
          ...(body !== null && { body }),
        })
        const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1')
        got[who] = response.status
        answers.push({ who, told: `${JSON.stringify([...response.headers])}\n${bytes}` })
        cases++
        if (title === 'ADMINISTRATION' && (who === 'admin' || changesOwnPassword(attempt, who)))
          await guard.restore()
      }
      await guard.check(answers)
      expect(got).toEqual(attempt.expected)
    },
  )
})

test('nobody made the newsroom ask another machine', () => {
  expect(heard).toBe(0)
})

test('every attempt is in the table for everybody', () => {
  const all = Object.values(TABLES).flatMap(attemptsIn)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  expect(cases).toBe(casesOf(all))
})

/** The one thing about an account that is its owner's to change. */
function changesOwnPassword({ body }: Attempt, who: Who): boolean {
  return who === 'publisher' && (body?.includes('"password"') ?? false)
}

function headersOf({ headers }: Attempt): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fillIn(value, desk.names)]))
}
