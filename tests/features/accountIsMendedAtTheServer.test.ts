import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { releaseKey } from '../../src/newsroom/secrets.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { accountCommand } from '../support/ledgerCommand.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  releaseKey(newsroom.dataDir)
}, 60_000)
afterAll(() => newsroom.close())

const lastRecord = async (): Promise<unknown> => {
  const { docs } = await newsroom.payload.find({ collection: 'ledger', sort: '-seq', limit: 1 })
  return JSON.parse(String(docs[0]?.entry))
}

test('an administrator who forgot their password gets one to choose another with', async () => {
  const { admin } = desk
  const { code, out } = await accountCommand('reset', admin.email)
  expect(code).toBe(0)
  const password = out.trim().split('\n').at(-1) ?? ''
  expect(await lastRecord()).toMatchObject({ type: 'password_changed', by: { id: 'system' } })
  const back = await newsroom.login(admin.email, password)
  expect((await back.get('/accounts')).body.own.code).toBe('password-not-own')
  const own = { password: 'Seventy-Two-Springs', currentPassword: password }
  expect((await back.patch(`/users/${admin.id}`, own)).status).toBe(200)
  expect((await back.get('/accounts')).body.own).toBeNull()
}, 60_000)

test('an account is confirmed where nobody else can', async () => {
  const admin = await newsroom.person('admin2', ['admin'])
  await admin.patch(`/users/${desk.signer.id}`, { name: '周秉正' })
  expect((await desk.signer.get('/accounts')).body.own.code).toBe('account-unconfirmed')
  expect((await accountCommand('confirm', desk.signer.email.toUpperCase())).code).toBe(0)
  expect((await desk.signer.get('/accounts')).body.own).toBeNull()
  expect(await lastRecord()).toMatchObject({ type: 'account_confirmed', by: { id: 'system' } })
  const again = await accountCommand('confirm', desk.signer.email)
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('没有待确认的改动')])
}, 60_000)

test.each([
  ['who there is no account of', ['confirm', 'nobody@example.org'], '没有邮箱为 nobody@example.org 的账号'],
  ['a step that there is not', ['remove', 'admin@example.org'], 'npm run account -- confirm'],
  ['nothing', [], 'npm run account -- confirm'],
])(
  '%s ends with 2 and says what to do',
  async (_, args, said) => {
    const { code, err } = await accountCommand(...args)
    expect([code, err]).toEqual([2, expect.stringContaining(said)])
  },
  60_000,
)
