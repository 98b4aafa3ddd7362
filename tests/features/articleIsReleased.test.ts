import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sha256 } from '../../src/ledger/canonical.ts'
import { type Desk, draftArticle, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

test('an article goes from draft to release, each step by another person', async () => {
  const article = await draftArticle(desk)
  const states: string[] = []
  for (const [person, action] of [
    [desk.editor, 'submit'],
    [desk.reviewer, 'pass'],
    [desk.signer, 'sign'],
    [desk.publisher, 'release'],
  ] as const) {
    const { status, body } = await take(person, article, action)
    expect({ action, status, body: status === 200 ? 'ok' : body }).toEqual({
      action,
      status: 200,
      body: 'ok',
    })
    states.push(body.state)
  }
  expect(states).toEqual(['in_review', 'awaiting_signoff', 'signed', 'released'])
})

test('what the feed carries is, byte for byte, what was submitted and signed', async () => {
  const article = await draftArticle(desk, { title: '逐字逐句' })
  const submitted = await take(desk.editor, article, 'submit')
  const { digest } = submitted.body.case
  await take(desk.reviewer, article, 'pass')
  await take(desk.signer, article, 'sign')
  expect((await newsroom.anonymous.get(`/snapshots/${digest}`)).status).toBe(404)
  await take(desk.publisher, article, 'release')
  const response = await newsroom.anonymous.raw(`/snapshots/${digest}`)
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(sha256(text)).toBe(digest)
  expect(JSON.parse(text).content.title).toBe('逐字逐句')
})

test('the author can neither pass nor sign nor release what they wrote', async () => {
  const author = await newsroom.person('everything', ['editor', 'reviewer', 'signer', 'publisher'])
  const article = await draftArticle({ ...desk, editor: author }, { title: '自己的稿件' })
  await take(author, article, 'submit')
  const pass = await take(author, article, 'pass')
  expect([pass.status, pass.body.code]).toEqual([403, 'own-work'])
  await take(desk.reviewer, article, 'pass')
  const sign = await take(author, article, 'sign')
  expect([sign.status, sign.body.code]).toEqual([403, 'own-work'])
  await take(desk.signer, article, 'sign')
  const released = await take(author, article, 'release')
  expect([released.status, released.body.code]).toEqual([403, 'own-work'])
})

test('the document cannot be edited while its case is open, and can again once it is returned', async () => {
  const article = await draftArticle(desk)
  await take(desk.editor, article, 'submit')
  const refused = await desk.editor.patch(article.path, { title: '偷偷改' })
  expect([refused.status, refused.body.errors[0].data.code]).toEqual([409, 'case-open'])
  const silent = await take(desk.reviewer, article, 'return')
  expect([silent.status, silent.body.code]).toEqual([422, 'comment-required'])
  expect((await take(desk.reviewer, article, 'return', { comment: '请核对数字' })).body.state).toBe('draft')
  expect((await desk.editor.patch(article.path, { title: '改过的' })).status).toBe(200)
})

test('a stale revision is refused and says so', async () => {
  const article = await draftArticle(desk)
  const { body } = await desk.editor.get(`${article.path}/case`)
  await desk.editor.patch(article.path, { title: '又改了一次' })
  const answer = await desk.editor.post(`${article.path}/actions/submit`, { revision: body.revision })
  expect([answer.status, answer.body.code]).toEqual([409, 'stale-revision'])
})

test('nobody without an account learns anything', async () => {
  const article = await draftArticle(desk)
  expect((await newsroom.anonymous.get('/articles')).status).toBe(403)
  expect((await newsroom.anonymous.get(article.path)).status).toBe(403)
  expect((await newsroom.anonymous.get(`${article.path}/case`)).status).toBe(401)
  expect((await newsroom.anonymous.post(`${article.path}/actions/pass`)).status).toBe(401)
})

test('a withdrawal is a case of its own, and takes the snapshot off the feed', async () => {
  const article = await draftArticle(desk, { title: '将被撤稿' })
  await release(desk, article)
  const { body } = await desk.editor.get(`${article.path}/case`)
  const digest: string = body.live.digest
  const reasonless = await take(desk.editor, article, 'submit', { kind: 'withdraw' })
  expect(reasonless.body.code).toBe('reason-required')
  expect(
    (await take(desk.editor, article, 'submit', { kind: 'withdraw', reason: '数字有误', after: 'notice' }))
      .status,
  ).toBe(200)
  await take(desk.reviewer, article, 'pass')
  await take(desk.signer, article, 'sign')
  expect((await newsroom.anonymous.get(`/snapshots/${digest}`)).status).toBe(200)
  const done = await take(desk.publisher, article, 'release')
  expect(done.body.state).toBe('withdrawn')
  expect((await newsroom.anonymous.get(`/snapshots/${digest}`)).status).toBe(404)
})
