import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { flowsInForce, recordFlows } from '../../src/newsroom/cases/flows.ts'
import { keepRecord } from '../../src/newsroom/evidence/records.ts'
import { startNewsroom } from '../../src/newsroom/start.ts'
import { FLOWS, type Flows, SYSTEM } from '../../src/workflow/index.ts'
import { type Desk, draftArticle, openDesk, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, PASSWORD } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

const signedBy = (quorum: number) => ({ signoff: { role: 'signer' as const, quorum } })
const STRICTER = { ...FLOWS, ordinary: { ...FLOWS.ordinary, ...signedBy(2) } }
const LAXER = { ...FLOWS, important: { ...FLOWS.important, ...signedBy(1) } }

/** As if the code had held another table when this newsroom began. */
function beganWith(flows: Flows): Promise<void> {
  const subject = { collection: 'flows', id: 'table' }
  const at = new Date().toISOString()
  return keepRecord(newsroom.payload, { type: 'flow_adopted', at, by: SYSTEM, subject, flows })
}

test('a table that was changed in the code waits until a signer adopts it', async () => {
  await beganWith(STRICTER)
  await recordFlows(newsroom.payload)
  expect(await flowsInForce(newsroom.payload)).toEqual(STRICTER)
  const { body } = await desk.admin.get('/flow')
  expect([body.inForce, body.proposed]).toEqual([
    STRICTER,
    { flows: FLOWS, revision: expect.any(String), gaps: [] },
  ])

  const made = await draftArticle(desk)
  await take(desk.editor, made, 'submit')
  await take(desk.reviewer, made, 'pass')
  expect((await take(desk.signer, made, 'sign')).body.state).toBe('awaiting_signoff')

  expect((await desk.admin.post('/flow/adopt', { password: PASSWORD })).body.code).toBe('wrong-role')
  const { revision } = body.proposed
  const adopt = async (fields: object) => (await desk.signer.post('/flow/adopt', fields)).body
  expect((await adopt({ password: PASSWORD })).code).toBe('revision-required')
  expect((await adopt({ revision: 'of another table', password: PASSWORD })).code).toBe('stale-revision')
  expect((await adopt({ revision })).code).toBe('password-required')
  expect((await adopt({ revision, password: PASSWORD })).proposed).toBeNull()
  expect(await flowsInForce(newsroom.payload)).toEqual(FLOWS)
  expect((await adopt({ revision, password: PASSWORD })).code).toBe('nothing-to-adopt')
})

test('a case that is open keeps the flow that it was submitted under', async () => {
  const { docs } = (await desk.editor.get('/articles')).body
  const path = `/articles/${String(docs[0].id)}`
  expect((await desk.editor.get(`${path}/case`)).body.case.quorum).toBe(2)
})

const GAP = { importance: 'important', role: 'signer', needed: 2, eligible: 1 }

test('a flow that too few people are left for is said, on the desk and at start', async () => {
  expect((await desk.admin.get('/flow')).body.gaps).toEqual([])
  expect(await saidAtStart()).toEqual([])
  await desk.admin.patch(`/users/${desk.signer2.id}`, { active: false })
  expect((await desk.admin.get('/flow')).body.gaps).toEqual([GAP])
  expect(await saidAtStart()).toEqual([expect.stringContaining('cannot be completed')])
})

test('so is one that waits to be adopted', async () => {
  await beganWith(LAXER)
  expect((await desk.signer.get('/flow')).body).toMatchObject({ gaps: [], proposed: { gaps: [GAP] } })
  expect(await saidAtStart()).toEqual([expect.stringContaining('once the new table is adopted')])
})

/** The warnings of a newsroom that starts on this data. */
async function saidAtStart(): Promise<string[]> {
  const warn = jest.spyOn(newsroom.payload.logger, 'warn').mockImplementation(() => undefined)
  const stop = await startNewsroom(newsroom.payload)
  await stop()
  const said = warn.mock.calls.map(([words]) => String(words))
  warn.mockRestore()
  return said
}
