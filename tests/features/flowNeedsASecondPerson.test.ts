import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { flowsInForce, recordFlows } from '../../src/newsroom/cases/flows.ts'
import { keepRecord } from '../../src/newsroom/evidence/records.ts'
import { FLOWS, SYSTEM } from '../../src/workflow/index.ts'
import { type Desk, draftArticle, openDesk, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, PASSWORD } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

/** As if the code had held another table when this newsroom began: ordinary texts with two signatures. */
const STRICTER = {
  ...FLOWS,
  ordinary: { ...FLOWS.ordinary, signoff: { role: 'signer' as const, quorum: 2 } },
}

test('a table that was changed in the code waits until a signer adopts it', async () => {
  const subject = { collection: 'flows', id: 'table' }
  const at = new Date().toISOString()
  await keepRecord(newsroom.payload, { type: 'flow_adopted', at, by: SYSTEM, subject, flows: STRICTER })
  await recordFlows(newsroom.payload)
  expect(await flowsInForce(newsroom.payload)).toEqual(STRICTER)
  const { body } = await desk.admin.get('/flow')
  expect([body.inForce, body.proposed]).toEqual([STRICTER, FLOWS])

  const made = await draftArticle(desk)
  await take(desk.editor, made, 'submit')
  await take(desk.reviewer, made, 'pass')
  expect((await take(desk.signer, made, 'sign')).body.state).toBe('awaiting_signoff')

  expect((await desk.admin.post('/flow/adopt', { password: PASSWORD })).body.code).toBe('wrong-role')
  expect((await desk.signer.post('/flow/adopt')).body.code).toBe('password-required')
  expect((await desk.signer.post('/flow/adopt', { password: PASSWORD })).body.proposed).toBeNull()
  expect(await flowsInForce(newsroom.payload)).toEqual(FLOWS)
  expect((await desk.signer.post('/flow/adopt', { password: PASSWORD })).body.code).toBe('nothing-to-adopt')
})

test('a case that is open keeps the flow that it was submitted under', async () => {
  const { docs } = (await desk.editor.get('/articles')).body
  const path = `/articles/${String(docs[0].id)}`
  expect((await desk.editor.get(`${path}/case`)).body.case.quorum).toBe(2)
})

test('a flow that too few people are left for is said', async () => {
  expect((await desk.admin.get('/flow')).body.gaps).toEqual([])
  await desk.admin.patch(`/users/${desk.signer2.id}`, { active: false })
  expect((await desk.admin.get('/flow')).body.gaps).toEqual([
    { importance: 'important', role: 'signer', needed: 2, eligible: 1, name: expect.any(String) },
  ])
})
