import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { verifyEvidence } from '../../src/newsroom/evidence/verify.ts'
import { type Desk, draftArticle, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

const lastRelease = async () => (await newsroom.anonymous.get('/releases')).body.items.at(-1).release

test('it is gone from the feed at once, and on every desk until another signer ratifies it', async () => {
  const made = await draftArticle(desk)
  await release(desk, made)
  const { digest } = await lastRelease()
  expect((await newsroom.anonymous.get(`/snapshots/${digest}`)).status).toBe(200)

  const without = await take(desk.publisher, made, 'withdraw-now')
  expect([without.status, without.body.code]).toEqual([422, 'reason-required'])
  const done = await take(desk.publisher, made, 'withdraw-now', { reason: '误发内部信息', after: 'gone' })
  expect([done.status, done.body.state]).toEqual([200, 'withdrawn'])
  expect((await newsroom.anonymous.get(`/snapshots/${digest}`)).status).toBe(404)
  expect(await lastRelease()).toMatchObject({
    kind: 'withdraw',
    digest,
    steps: [{ type: 'withdrawn_now' }],
    withdrawal: { after: 'gone', name: String((await desk.editor.get(made.path)).body.number) },
  })
  expect(JSON.stringify(await lastRelease())).not.toContain('误发')

  const found = await desk.reviewer.get('/articles?where[unratified][equals]=true')
  expect(found.body.docs.map(({ id }: { id: string }) => id)).toEqual([made.id])
  expect((await take(desk.editor, made, 'submit')).body.code).toBe('unratified')
  expect((await take(desk.publisher, made, 'ratify')).body.code).toBe('wrong-role')
  expect((await take(desk.signer2, made, 'ratify')).body.emergency).toBeNull()
  expect((await desk.reviewer.get('/articles?where[unratified][equals]=true')).body.docs).toEqual([])
})

test('un-withdrawal is a new submission with its own review and signature', async () => {
  const made = await draftArticle(desk, { title: '复发' })
  await release(desk, made)
  await take(desk.signer, made, 'withdraw-now', { reason: '待核', after: 'notice' })
  expect((await lastRelease()).withdrawal).toMatchObject({ after: 'notice', notice: '待核' })
  expect((await take(desk.signer, made, 'ratify')).body.code).toBe('second-person')
  await take(desk.signer2, made, 'ratify')
  await release(desk, made)
  expect(await lastRelease()).toMatchObject({ kind: 'publish', document: { id: made.id } })
})

test('it ends the correction under way, so that nothing puts the text back', async () => {
  const made = await draftArticle(desk, { title: '更正中' })
  await release(desk, made)
  await desk.editor.patch(made.path, { title: '更正后' })
  await take(desk.editor, made, 'submit')
  await take(desk.reviewer, made, 'pass')
  await take(desk.publisher, made, 'withdraw-now', { reason: '有误', after: 'gone' })
  const signing = await take(desk.signer, made, 'sign')
  expect([signing.status, signing.body.code]).toEqual([409, 'wrong-state'])
})

test('it leads to another article only where the public can go there', async () => {
  const [one, other] = [await draftArticle(desk, { title: '甲' }), await draftArticle(desk, { title: '乙' })]
  await release(desk, one)
  const to = { reason: '已有新稿', after: 'redirect', replacedBy: other.id }
  expect((await take(desk.signer, one, 'withdraw-now', to)).body.code).toBe('replacement-not-public')
  await release(desk, other)
  expect((await take(desk.signer, one, 'withdraw-now', to)).status).toBe(200)
  expect((await lastRelease()).withdrawal).toMatchObject({ after: 'redirect', replacedBy: other.id })
  const { number } = (await desk.editor.get(other.path)).body
  const { replacement } = (await desk.signer2.get(`${one.path}/case`)).body
  expect(replacement).toEqual({ id: other.id, number, title: '乙', isPublic: true })
})

test('who decides on a withdrawal sees where it leads by what is public, and that it leads nowhere any more', async () => {
  const [one, other] = [await draftArticle(desk, { title: '丙' }), await draftArticle(desk, { title: '丁' })]
  for (const made of [one, other]) await release(desk, made)
  await desk.editor.patch(other.path, { title: '还没有人看过的题目' })
  const terms = { kind: 'withdraw', reason: '并入另一篇', after: 'redirect', replacedBy: other.id }
  await take(desk.editor, one, 'submit', terms)
  const replacement = async () => (await desk.reviewer.get(`${one.path}/case`)).body.replacement
  expect(await replacement()).toMatchObject({ id: other.id, title: '丁', isPublic: true })
  await take(desk.publisher, other, 'withdraw-now', { reason: '有误', after: 'gone' })
  expect(await replacement()).toMatchObject({ title: '丁', isPublic: false })
})

test('all of it is evidence that holds', async () => {
  expect((await verifyEvidence(newsroom.payload)).fault).toBeNull()
})
