import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { doc, link, p } from '../../src/richtext/compose.ts'
import { type Desk, draftArticle, openDesk, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, PASSWORD } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

const create = (fields: object) =>
  desk.editor.post('/articles', {
    title: '题',
    source: '源',
    district: desk.district,
    body: doc(p('文')),
    ...fields,
  })

test.each([
  ['a title of 10,000 characters', { title: '长'.repeat(10_000) }, 'title'],
  ['control characters in a title', { title: '标\u0007题' }, 'title'],
  ['a mark that turns text around', { source: '来\u202e源' }, 'source'],
  ['no district and no date held', { district: null }, 'district'],
])('%s is refused on saving, at its field', async (_, fields, field) => {
  const { status, body } = await create(fields)
  expect([status, body.errors[0].data.errors[0].path]).toEqual([400, field])
})

test('a script in the body is text, and stays text', async () => {
  const article = await draftArticle(desk, { body: doc(p('<script>alert(1)</script>')) })
  const { body } = await desk.editor.get(`${article.path}/preview/draft`)
  expect(body.content.html).toContain('&lt;script&gt;')
  expect(body.content.html).not.toContain('<script')
})

test('a javascript: link keeps an article from being submitted', async () => {
  const made = await create({ body: doc(p(link('javascript:alert(1)', '点我'))) })
  expect(made.status).toBe(201)
  const answer = await take(desk.editor, { path: `/articles/${made.body.doc.id}` }, 'submit')
  expect([answer.status, answer.body.code]).toEqual([422, 'content/unsafe_link'])
})

test('every reason is given at once, each with a code and a sentence', async () => {
  const article = await draftArticle(desk)
  const { body } = await desk.auditor.post(`${article.path}/actions/submit`, {
    revision: 'x',
    kind: 'withdraw',
  })
  expect(body.reasons.map(({ code }: { code: string }) => code)).toEqual([
    'wrong-role',
    'stale-revision',
    'kind-unfit',
    'reason-required',
  ])
  expect(body.reasons.every(({ message }: { message: string }) => message.length > 5)).toBe(true)
  expect(body).toMatchObject({ status: 403, code: 'wrong-role', type: expect.stringContaining('wrong-role') })
})

test('a body that is no JSON, an unknown action, an unknown document', async () => {
  const article = await draftArticle(desk)
  const raw = await desk.editor.raw(`${article.path}/actions/submit`, {
    method: 'POST',
    body: '{',
  })
  expect(raw.status).toBe(422)
  expect((await desk.editor.post(`${article.path}/actions/explode`)).body.code).toBe('unknown-action')
  expect((await desk.editor.post('/articles/nothing/actions/submit', { revision: '0.0' })).body.code).toBe(
    'not-found',
  )
})

test('signing asks for the password again, and a wrong one signs nothing', async () => {
  const article = await draftArticle(desk)
  await take(desk.editor, article, 'submit')
  await take(desk.reviewer, article, 'pass')
  const without = await take(desk.signer, article, 'sign', { password: undefined })
  expect([without.status, without.body.code]).toEqual([422, 'password-required'])
  const wrong = await take(desk.signer, article, 'sign', { password: 'not-my-password' })
  expect([wrong.status, wrong.body.code]).toEqual([403, 'wrong-password'])
  expect((await take(desk.signer, article, 'sign', { password: PASSWORD })).body.state).toBe('signed')
})

test('an administrator holds no other role', async () => {
  const { status, body } = await desk.admin.post('/users', {
    email: 'both@example.org',
    password: PASSWORD,
    name: '双',
    roles: ['admin', 'signer'],
  })
  expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'roles'])
})

test('a weak password is refused on every way in', async () => {
  const weak = await desk.admin.post('/users', {
    email: 'w@example.org',
    password: 'abc',
    name: '弱',
    roles: ['editor'],
  })
  expect([weak.status, weak.body.errors[0].data.code]).toEqual([422, 'weak-password'])
  const changed = await desk.editor.patch(`/users/${desk.editor.id}`, { password: '12345678' })
  expect([changed.status, changed.body.errors[0].data.code]).toEqual([422, 'weak-password'])
})

test('nobody gives themselves a role', async () => {
  await desk.editor.patch(`/users/${desk.editor.id}`, { roles: ['signer'] })
  const { body } = await desk.admin.get(`/users/${desk.editor.id}`)
  expect(body.roles).toEqual(['editor'])
})
