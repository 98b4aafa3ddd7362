import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seal } from '../../src/ledger/chain.ts'
import { repairStatuses } from '../../src/newsroom/cases/statusCache.ts'
import { append, ledgerHead } from '../../src/newsroom/evidence/ledger.ts'
import { verifyEvidence } from '../../src/newsroom/evidence/verify.ts'
import { type Desk, draftArticle, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, PASSWORD } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

test('of many who act on the same revision at once one wins, and the others are told', async () => {
  const article = await draftArticle(desk)
  await take(desk.editor, article, 'submit')
  const { revision } = (await desk.reviewer.get(`${article.path}/case`)).body
  const all = [desk.reviewer, desk.reviewer2].flatMap((person) => [
    person.post(`${article.path}/actions/pass`, { revision }),
    person.post(`${article.path}/actions/return`, { revision, comment: '退' }),
    person.post(`${article.path}/actions/pass`, { revision }),
  ])
  const statuses = (await Promise.all(all)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  expect(statuses.filter((status) => status !== 200).every((status) => [403, 409].includes(status))).toBe(
    true,
  )
})

test('actions on different documents at once all succeed, and the chain holds', async () => {
  const articles = await Promise.all(Array.from({ length: 8 }, () => draftArticle(desk)))
  const answers = await Promise.all(articles.map((article) => take(desk.editor, article, 'submit')))
  expect(answers.map(({ status }) => status)).toEqual(articles.map(() => 200))
  expect((await verifyEvidence(newsroom.payload)).fault).toBeNull()
})

test('of two newsrooms that come to the very same entry one adds it, and the other is told', async () => {
  const { payload } = newsroom
  const by = { id: '1', name: '田园', title: '', role: 'signer' } as const
  const subject = { collection: 'people', id: '1' } as const
  const record = { type: 'logged_in', at: new Date().toISOString(), by, subject } as const
  const entry = seal(record, await ledgerHead(payload))
  expect([await append(payload, entry), await append(payload, entry)]).toEqual([true, false])
  expect((await verifyEvidence(payload)).fault).toBeNull()
})

test('articles created at once get different numbers', async () => {
  const made = await Promise.all(Array.from({ length: 10 }, () => draftArticle(desk)))
  const docs = await Promise.all(made.map(({ path }) => desk.editor.get(path)))
  expect(new Set(docs.map(({ body }) => body.number)).size).toBe(10)
})

test('an edit after submission never reaches the snapshot under review', async () => {
  const article = await draftArticle(desk, { title: '送审时的题目' })
  const submitted = await take(desk.editor, article, 'submit')
  // Past every hook and access rule, as a fault or an intruder would.
  await newsroom.payload.db.updateOne({
    collection: 'articles',
    id: article.id,
    data: { title: '掉包的题目' },
  })
  await take(desk.reviewer, article, 'pass')
  await take(desk.signer, article, 'sign', { password: PASSWORD })
  await take(desk.publisher, article, 'release')
  const snapshot = await newsroom.anonymous.get(`/snapshots/${submitted.body.case.digest}`)
  expect(snapshot.body.content.title).toBe('送审时的题目')
})

test('a status that a crash left behind is put right from the ledger', async () => {
  const article = await draftArticle(desk)
  await release(desk, article)
  await newsroom.payload.db.updateOne({
    collection: 'articles',
    id: article.id,
    data: { status: 'draft', live: false },
  })
  expect(await repairStatuses(newsroom.payload)).toBe(1)
  expect((await desk.editor.get(article.path)).body).toMatchObject({ status: 'released', live: true })
  expect(await repairStatuses(newsroom.payload)).toBe(0)
})
