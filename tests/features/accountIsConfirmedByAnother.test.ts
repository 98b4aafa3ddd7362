import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Desk, draftArticle, type Made, openDesk, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, PASSWORD, type Person } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
let made: Made

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  made = await draftArticle(desk)
  await take(desk.editor, made, 'submit')
  await take(desk.reviewer, made, 'pass')
}, 60_000)
afterAll(() => newsroom.close())

const SET_BY_ADMIN = 'Known-To-The-Admin-1'
const OWN = 'Known-To-Nobody-Else-2'

const waiting = async (who: Person, id: string) => {
  const { body } = await who.get('/accounts')
  return (body.waiting as { id: string; revision: string; reason: { code: string } | null }[]).find(
    (one) => one.id === id,
  )
}

/** As the screen does it: what waits is read first. */
const confirm = async (who: Person, id: string, password = PASSWORD) => {
  const revision = (await waiting(who, id))?.revision ?? 'none'
  return who.post(`/accounts/${id}/confirm`, { revision, password })
}

const sign = async (who: Person, password: string) => (await take(who, made, 'sign', { password })).body

test('an administrator who takes over a signer’s account cannot sign with it', async () => {
  const { signer, admin } = desk
  expect((await admin.patch(`/users/${signer.id}`, { password: SET_BY_ADMIN })).status).toBe(200)
  const taken = await newsroom.login(signer.email, SET_BY_ADMIN)
  expect((await sign(taken, SET_BY_ADMIN)).code).toBe('password-not-own')
  const changed = await taken.patch(`/users/${signer.id}`, { password: OWN, currentPassword: SET_BY_ADMIN })
  expect(changed.status).toBe(200)
  expect((await sign(taken, OWN)).code).toBe('account-unconfirmed')
  expect((await confirm(admin, signer.id)).body.code).toBe('third-person')
  expect((await confirm(taken, signer.id, OWN)).body.code).toBe('account-unconfirmed')
})

test('nor with a second administrator of their own making', async () => {
  const account = { email: 'puppet@example.org', password: SET_BY_ADMIN, name: '傀儡', roles: ['admin'] }
  expect((await desk.admin.post('/users', account)).status).toBe(201)
  const puppet = await newsroom.login(account.email, SET_BY_ADMIN)
  await puppet.patch(`/users/${puppet.id}`, { password: OWN, currentPassword: SET_BY_ADMIN })
  expect((await confirm(puppet, desk.signer.id, OWN)).body.code).toBe('account-unconfirmed')
  const { body } = await puppet.get(`${made.path}/case`)
  expect(body.state).toBe('awaiting_signoff')

  const second = { email: 'second@example.org', password: SET_BY_ADMIN, name: '替身', roles: ['signer'] }
  expect((await puppet.post('/users', second)).status).toBe(201)
  const signer = await newsroom.login(second.email, SET_BY_ADMIN)
  await signer.patch(`/users/${signer.id}`, { password: OWN, currentPassword: SET_BY_ADMIN })
  expect((await confirm(desk.admin, signer.id)).body.code).toBe('third-person')
  expect((await sign(signer, OWN)).code).toBe('account-unconfirmed')
})

test('nor by a role that they give themselves', async () => {
  const person = await newsroom.person('admin2', ['admin'])
  await person.patch(`/users/${person.id}`, { roles: ['signer'] })
  expect((await sign(await newsroom.login(person.email, PASSWORD), PASSWORD)).code).toBe(
    'account-unconfirmed',
  )
})

test('a third person confirms it by their password, and then it signs', async () => {
  const { signer, auditor, editor } = desk
  const one = await waiting(auditor, signer.id)
  expect(one).toMatchObject({ reason: null, ownPassword: true, touches: [{ what: 'password', by: 'admin' }] })
  expect((await waiting(editor, signer.id))?.reason?.code).toBe('wrong-role')
  const path = `/accounts/${signer.id}/confirm`
  expect((await auditor.post(path, { revision: one?.revision })).body.code).toBe('password-required')
  expect((await auditor.post(path, { revision: '1', password: PASSWORD })).body.code).toBe('stale-revision')
  expect((await auditor.post(path, { password: PASSWORD })).body.code).toBe('revision-required')
  expect((await confirm(auditor, signer.id, 'Not-It-At-All-3')).body.code).toBe('wrong-password')
  expect((await confirm(auditor, signer.id)).status).toBe(200)
  expect((await confirm(auditor, signer.id)).body.code).toBe('nothing-to-confirm')
  expect((await sign(await newsroom.login(signer.email, OWN), OWN)).state).toBe('signed')
})

test('who confirmed what is on record, and who tried to', async () => {
  const { docs } = await newsroom.payload.find({ collection: 'ledger', sort: '-seq', limit: 100 })
  const entries = docs.map(({ entry }) => JSON.parse(String(entry)) as Record<string, unknown>)
  expect(entries.find(({ type }) => type === 'account_confirmed')).toMatchObject({
    by: { id: desk.auditor.id, role: 'auditor' },
    subject: { collection: 'users', id: desk.signer.id },
    touched: ['password'],
  })
  expect(
    entries.filter(({ type, action }) => type === 'action_refused' && action === 'confirm-account').length,
  ).toBeGreaterThan(1)
})

test('people who are not confirmed do not count towards a flow', async () => {
  await desk.admin.patch(`/users/${desk.signer2.id}`, { password: SET_BY_ADMIN })
  const { body } = await desk.admin.get('/flow')
  expect(body.gaps).toMatchObject([{ importance: 'important', role: 'signer', eligible: 1 }])
})

test('nobody who waits adopts a flow', async () => {
  const taken = await newsroom.login(desk.signer2.email, SET_BY_ADMIN)
  const { body } = await taken.post('/flow/adopt', { password: SET_BY_ADMIN })
  expect(body.code).toBe('password-not-own')
})
