import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Desk, draftArticle, openDesk, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, PASSWORD } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

const NEW = 'Seventy-Two-Springs'

const own = () => `/users/${desk.signer.id}`

/** Whether the account opens with this password, without a look at any session. */
const opens = async (password: string): Promise<boolean> => {
  const { docs } = await newsroom.payload.find({
    collection: 'users',
    where: { id: { equals: desk.signer.id } },
  })
  const data = { email: String(docs[0]?.email), password }
  return newsroom.payload.login({ collection: 'users', data }).then(
    () => true,
    () => false,
  )
}

test('a session alone sets no new password, so it cannot sign with one', async () => {
  const without = await desk.signer.patch(own(), { password: NEW })
  expect([without.status, without.body.errors[0].data.code]).toEqual([422, 'current-password-required'])
  const wrong = await desk.signer.patch(own(), { password: NEW, currentPassword: 'Not-It-At-All-1' })
  expect([wrong.status, wrong.body.errors[0].data.code]).toEqual([403, 'wrong-password'])
  expect(await opens(NEW)).toBe(false)
  expect(await opens(PASSWORD)).toBe(true)
})

test('nor another address, where a forgotten password would be sent', async () => {
  const { status, body } = await desk.signer.patch(own(), { email: 'elsewhere@example.org' })
  expect([status, body.errors[0].data.code]).toEqual([422, 'current-password-required'])
})

test('what opens nothing is saved without it', async () => {
  const { body } = await desk.signer.get(own())
  expect((await desk.signer.patch(own(), { email: body.email, name: body.name })).status).toBe(200)
})

test('with the password that they have, a person sets another, and signs with it', async () => {
  const changed = await desk.signer.patch(own(), { password: NEW, currentPassword: PASSWORD })
  expect(changed.status).toBe(200)
  expect(JSON.stringify(changed.body)).not.toContain(PASSWORD)
  expect(await opens(PASSWORD)).toBe(false)
  const made = await draftArticle(desk)
  await take(desk.editor, made, 'submit')
  await take(desk.reviewer, made, 'pass')
  const old = await take(desk.signer, made, 'sign')
  expect(old.body.code).toBe('wrong-password')
  expect((await take(desk.signer, made, 'sign', { password: NEW })).body.state).toBe('signed')
})

test('a password that was recovered by mail is on record as the person’s own', async () => {
  const { payload } = newsroom
  const { email, id } = desk.reviewer2
  const token = await payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
  const { status } = await newsroom.anonymous.post('/users/reset-password', { token, password: NEW })
  expect(status).toBe(200)
  const { docs } = await payload.find({
    collection: 'ledger',
    where: { type: { equals: 'password_changed' } },
    sort: '-seq',
    limit: 1,
  })
  expect(docs[0]).toMatchObject({ subject: `users/${id}`, person: id })
})
