import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { releaseDue, whyBlocked } from '../../src/newsroom/cases/schedule.ts'
import { eventsOf, rows } from '../../src/newsroom/evidence/ledger.ts'
import { verifyEvidence } from '../../src/newsroom/evidence/verify.ts'
import { fold } from '../../src/workflow/index.ts'
import { type Desk, draftArticle, type Made, openDesk, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, type Person } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

const TIME = new Date(Date.now() + 3_600_000).toISOString()
const state = async (made: Made) => (await desk.editor.get(`${made.path}/case`)).body
const feed = async () => (await newsroom.anonymous.get('/releases')).body.items.length as number

async function blocked({ id }: Made) {
  const document = { collection: 'articles', id }
  return whyBlocked(newsroom.payload, document, fold(await eventsOf(newsroom.payload, document)), TIME)
}

async function must(person: Person, made: Made, action: string, more: object = {}) {
  const { status, body } = await take(person, made, action, more)
  if (status !== 200) throw new Error(`${action}: ${JSON.stringify(body)}`)
  return body
}

async function signed(more: object, signer = desk.signer): Promise<Made> {
  const made = await draftArticle(desk)
  await must(desk.editor, made, 'submit')
  await must(desk.reviewer, made, 'pass')
  await must(signer, made, 'sign', more)
  return made
}

test('a signer who chose “at once” releases with the last signature', async () => {
  const made = await signed({ releaseNow: true })
  expect((await state(made)).state).toBe('released')
  expect((await state(made)).timeline.at(-1)).toMatchObject({ type: 'released', by: { role: 'system' } })
})

test('what is due is released once, whoever looks, and the release is the signed digest', async () => {
  const made = await signed({ releaseAt: TIME })
  expect((await state(made)).state).toBe('signed')
  expect(await releaseDue(newsroom.payload)).toBe(0)
  const before = await feed()
  const counts = await Promise.all([1, 2, 3].map(() => releaseDue(newsroom.payload, TIME)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
  expect(await feed()).toBe(before + 1)
  const { live, timeline } = await state(made)
  expect(timeline.filter(({ type }: { type: string }) => type === 'signed')[0].digest).toBe(live.digest)
})

test('a publisher cannot release before the time that was signed', async () => {
  const made = await signed({ releaseAt: TIME })
  const early = await take(desk.publisher, made, 'release')
  expect([early.status, early.body.code]).toEqual([409, 'scheduled'])
  expect(early.body.detail).toContain('定于')
})

test('cancelling a schedule takes two people, and leaves the text signed', async () => {
  const made = await signed({ releaseAt: TIME })
  await must(desk.publisher, made, 'cancel-schedule', { reason: '会议改期' })
  const again = await take(desk.publisher, made, 'cancel-schedule', { reason: '会议改期' })
  expect([again.status, again.body.code]).toEqual([403, 'second-person'])
  expect((await state(made)).case.schedule).not.toBeNull()
  await must(desk.signer2, made, 'cancel-schedule')
  expect((await state(made)).case.schedule).toBeNull()
  await must(desk.publisher, made, 'release')
})

test('who revokes a signature takes its schedule along', async () => {
  const made = await signed({ releaseAt: TIME })
  await must(desk.signer, made, 'revoke', { reason: '数字有误' })
  await releaseDue(newsroom.payload, TIME)
  expect((await state(made)).state).toBe('awaiting_signoff')
})

test('a signer whose account was closed has no schedule carried out, and the desk is told why, once', async () => {
  const third = await newsroom.person('signer3', ['signer'])
  const made = await signed({ releaseAt: TIME }, third)
  await desk.admin.patch(`/users/${third.id}`, { active: false })
  await releaseDue(newsroom.payload, TIME)
  await releaseDue(newsroom.payload, TIME)
  expect((await state(made)).state).toBe('signed')
  expect(await blocked(made)).toEqual([{ code: 'signer-inactive', detail: { name: 'signer3' } }])
  const where = { type: { equals: 'schedule_blocked' } }
  expect(await rows(newsroom.payload, { where, limit: 0 })).toHaveLength(1)
  expect((await third.get(`${made.path}/case`)).status).toBe(401)
})

test('a signer who is no longer one has no schedule carried out', async () => {
  const fourth = await newsroom.person('signer4', ['signer'])
  const made = await signed({ releaseAt: TIME }, fourth)
  await desk.admin.patch(`/users/${fourth.id}`, { roles: ['editor'] })
  await releaseDue(newsroom.payload, TIME)
  expect(await blocked(made)).toMatchObject([{ code: 'signer-lost-role' }])
})

test('all of it is evidence that holds', async () => {
  expect((await verifyEvidence(newsroom.payload)).fault).toBeNull()
})
