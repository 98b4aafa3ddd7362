import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { entryOf, rows } from '../../src/newsroom/evidence/ledger.ts'
import { ADDRESS_HEADER } from '../../src/newsroom/records/address.ts'
import { type Desk, draftArticle, openDesk, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, PASSWORD } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test says what it expects
async function records(type: string): Promise<any[]> {
  const found = await rows(newsroom.payload, { where: { type: { equals: type } }, sort: 'seq', limit: 0 })
  return found.map(entryOf)
}

const login = (email: string, password: string) =>
  newsroom.anonymous.post('/users/login', { email, password })

test('a login, one that failed, and a lock', async () => {
  const victim = await newsroom.person('victim', ['editor'])
  const before = (await records('logged_in')).length
  expect((await login(victim.email, PASSWORD)).status).toBe(200)
  expect(await records('logged_in')).toHaveLength(before + 1)
  for (let time = 0; time < 6; time++) await login(victim.email, 'wrong')
  const failed = await records('login_failed')
  expect(failed.map(({ email, locked }) => [email, locked])).toEqual([
    ...Array.from({ length: 5 }, () => [victim.email, false]),
    [victim.email, true],
  ])
  expect(await records('account_locked')).toEqual([
    expect.objectContaining({ by: expect.objectContaining({ id: victim.id }) }),
  ])
  await login('nobody@example.org', 'wrong')
  expect((await records('login_failed')).at(-1)).toMatchObject({
    email: 'nobody@example.org',
    subject: { id: 'unknown' },
  })
})

test('a wrong password at signing, which counts towards the lock and leaves no session behind', async () => {
  const made = await draftArticle(desk)
  await take(desk.editor, made, 'submit')
  await take(desk.reviewer, made, 'pass')
  const wrong = await take(desk.signer, made, 'sign', { password: 'wrong' })
  expect([wrong.status, wrong.body.code]).toEqual([403, 'wrong-password'])
  expect((await records('login_failed')).at(-1)).toMatchObject({ email: desk.signer.email, locked: false })
  expect((await records('action_refused')).at(-1)).toMatchObject({
    action: 'sign',
    codes: ['wrong-password'],
    by: { id: desk.signer.id },
  })
  const logins = (await records('logged_in')).length
  expect((await take(desk.signer, made, 'sign')).status).toBe(200)
  expect(await records('logged_in')).toHaveLength(logins)
  const account = await newsroom.payload.db.findOne<{ id: string; sessions: unknown[] }>({
    collection: 'users',
    where: { id: { equals: desk.signer.id } },
  })
  expect(account?.sessions).toHaveLength(1)
})

test('a password that is asked for again makes no session, not even for a moment', async () => {
  const sessions = async () => {
    const where = { id: { equals: desk.signer.id } }
    const row = await newsroom.payload.db.findOne<{ id: string; sessions: unknown[] }>({
      collection: 'users',
      where,
    })
    return row?.sessions.length
  }
  const meanwhile: unknown[] = []
  const afterLogin = newsroom.payload.collections.users?.config.hooks.afterLogin ?? []
  const look = async () => void meanwhile.push(await sessions())
  afterLogin.push(look)
  const made = await draftArticle(desk)
  await take(desk.editor, made, 'submit')
  await take(desk.reviewer, made, 'pass')
  expect((await take(desk.signer, made, 'sign')).status).toBe(200)
  afterLogin.splice(afterLogin.indexOf(look), 1)
  expect([meanwhile, await sessions()]).toEqual([[1], 1])
})

test('guessing a signer’s password is slowed down, then locked', async () => {
  const made = await draftArticle(desk)
  await take(desk.editor, made, 'submit')
  await take(desk.reviewer, made, 'pass')
  const codes = []
  for (let time = 0; time < 12; time++)
    codes.push((await take(desk.signer2, made, 'sign', { password: `guess ${String(time)}` })).body.code)
  expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'wrong-password'))
  expect(codes.slice(5)).toContain('account-locked')
  expect(codes.at(-1)).toBe('too-many-tries')
  expect((await take(desk.signer2, made, 'sign')).body.code).toBe('too-many-tries')
})

test('one address cannot go on guessing, whichever accounts it tries', async () => {
  const guess = (address: string, index: number) =>
    newsroom.anonymous.raw('/users/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [ADDRESS_HEADER]: address },
      body: JSON.stringify({ email: `guess${String(index)}@example.org`, password: 'guess' }),
    })
  const statuses: number[] = []
  for (let index = 0; index < 30; index++) statuses.push((await guess('192.0.2.7', index)).status)
  expect(new Set(statuses.slice(0, 20))).toEqual(new Set([401]))
  expect(statuses.at(-1)).toBe(429)
  expect((await guess('192.0.2.8', 0)).status).toBe(401)
})

test('a step that is not theirs, and a collection that is closed to them', async () => {
  const made = await draftArticle(desk)
  await take(desk.editor, made, 'submit')
  await take(desk.publisher, made, 'pass')
  expect((await records('action_refused')).at(-1)).toMatchObject({
    action: 'pass',
    codes: ['wrong-role'],
    subject: { collection: 'articles', id: made.id },
    by: { id: desk.publisher.id, role: 'publisher' },
  })
  expect((await desk.publisher.post('/ledger', { seq: 1 })).status).toBe(403)
  expect((await records('access_refused')).at(-1)).toMatchObject({
    method: 'POST',
    path: '/api/ledger',
    by: { id: desk.publisher.id },
  })
})

test('who was only late is not accused', async () => {
  const made = await draftArticle(desk)
  const before = (await records('action_refused')).length
  await desk.editor.post(`${made.path}/actions/submit`, { revision: '99.x' })
  expect(await records('action_refused')).toHaveLength(before)
})

test('an account that was made, changed, given another password, or closed', async () => {
  const one = await newsroom.person('changing', ['editor'])
  expect((await records('account_created')).at(-1)).toMatchObject({
    subject: { collection: 'users', id: one.id },
    changes: { roles: { from: null, to: ['editor'] } },
  })
  await desk.admin.patch(`/users/${one.id}`, { roles: ['reviewer'], password: 'Another-Spring-73' })
  expect((await records('account_changed')).at(-1)).toMatchObject({
    by: { id: desk.admin.id, role: 'admin' },
    changes: { roles: { from: ['editor'], to: ['reviewer'] } },
  })
  expect((await records('password_changed')).at(-1)).toMatchObject({ subject: { id: one.id } })
  const all = await rows(newsroom.payload, { limit: 0 })
  expect(JSON.stringify(all)).not.toContain('Another-Spring')
  await desk.admin.patch(`/users/${one.id}`, { active: false })
  expect((await one.get('/users/me')).body.user).toBeNull()
  const closed = await login(one.email, 'Another-Spring-73')
  expect(closed.status).toBe(403)
  expect(JSON.stringify(closed.body)).toContain('停用')
})

test('a change of the site settings', async () => {
  const made = await desk.editor.post('/settings', { siteName: '泉城商量' })
  await desk.editor.patch(`/settings/${made.body.doc.id}`, { siteName: '商量' })
  expect((await records('settings_changed')).at(-1)).toMatchObject({
    fields: ['siteName'],
    by: { id: desk.editor.id },
  })
})

test('only the auditor reads who logged in', async () => {
  const types = async (who: Desk['admin']) =>
    new Set((await who.get('/ledger?limit=500')).body.docs.map(({ type }: { type: string }) => type))
  expect(await types(desk.auditor)).toContain('logged_in')
  for (const who of [desk.admin, desk.editor, desk.signer])
    expect(await types(who)).not.toContain('logged_in')
  expect(await types(desk.editor)).toContain('submitted')
})
