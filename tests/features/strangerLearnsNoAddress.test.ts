import { pbkdf2Sync } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { HASHING } from '../../src/newsroom/records/unknownAddresses.ts'
import { type Newsroom, openNewsroom, PASSWORD } from '../support/newsroom.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await newsroom.person('known', ['editor'])
}, 60_000)
afterAll(() => newsroom.close())

const tried = async (email: string): Promise<unknown> => {
  const { status, body } = await newsroom.anonymous.post('/users/login', {
    email,
    password: 'Not-It-At-All-1',
  })
  return [status, body]
}

test('an address that nobody has is answered as one that somebody has, try after try', async () => {
  const answers: unknown[] = []
  for (let attempt = 1; attempt <= 7; attempt++) {
    const [known, unknown] = [await tried('known@example.org'), await tried(' Unknown@example.org')]
    expect([attempt, unknown]).toEqual([attempt, known])
    answers.push(known)
  }
  expect(answers[0]).not.toEqual(answers[6])
})

test('and it costs as much: the password is hashed as those of accounts are', async () => {
  const account = await newsroom.payload.db.findOne<{ id: string; hash: string; salt: string }>({
    collection: 'users',
    where: { email: { equals: 'known@example.org' } },
  })
  const { iterations, keyLength, digest } = HASHING
  const hashed = pbkdf2Sync(PASSWORD, account?.salt ?? '', iterations, keyLength, digest).toString('hex')
  expect(account?.hash.endsWith(hashed)).toBe(true)
})

test('what is no login is left to be refused as such', async () => {
  expect((await newsroom.anonymous.post('/users/login', { email: 'unknown2@example.org' })).status).toBe(400)
  expect((await newsroom.anonymous.post('/users/login', { password: PASSWORD })).status).toBe(400)
})
