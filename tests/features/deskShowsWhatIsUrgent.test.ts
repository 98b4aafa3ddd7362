import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { doc, p, photo } from '../../src/richtext/compose.ts'
import { type Desk, draftArticle, jpeg, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

/** Only the clock is set; what waits goes on waiting. */
const ALL_BUT_DATE = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
]

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

test('an emergency withdrawal is told to every role, with who, when and why, until it is ratified', async () => {
  const made = await draftArticle(desk, { title: '两行\n标题' })
  await release(desk, made)
  await take(desk.publisher, made, 'withdraw-now', { reason: '单位名称有误', after: 'gone' })
  const { editor, reviewer, signer, publisher, admin, auditor } = desk
  for (const person of [editor, reviewer, signer, publisher, admin, auditor]) {
    const { emergencies } = (await person.get('/desk')).body
    expect(emergencies).toMatchObject([
      { title: '两行 标题', by: 'publisher', byId: publisher.id, reason: '单位名称有误' },
    ])
  }
  await take(desk.signer, made, 'ratify')
  expect((await editor.get('/desk')).body.emergencies).toEqual([])
  expect((await newsroom.anonymous.get('/desk')).status).toBe(401)
})

test('a schedule is told with its time and who wants it cancelled, and one that was kept from firing with why', async () => {
  const made = await draftArticle(desk)
  await take(desk.editor, made, 'submit')
  await take(desk.reviewer, made, 'pass')
  const releaseAt = new Date(Date.now() + 3_600_000).toISOString()
  await take(desk.signer2, made, 'sign', { releaseAt })
  await take(desk.publisher, made, 'cancel-schedule', { reason: '改期' })
  expect((await desk.reviewer.get('/desk')).body.scheduled).toMatchObject([
    { at: releaseAt, kind: 'publish', blocked: [], cancelling: { by: 'publisher', reason: '改期' } },
  ])

  await desk.admin.patch(`/users/${desk.signer2.id}`, { active: false })
  jest.useFakeTimers({ now: Date.parse(releaseAt) + 1000, doNotFake: ALL_BUT_DATE })
  const [blocked] = (await desk.reviewer.get('/desk')).body.scheduled
  jest.useRealTimers()
  expect(blocked.blocked).toMatchObject([{ code: 'signer-inactive' }])
  expect(blocked.blocked[0].message).toContain('signer2')
})

test('staff get the very pictures of a snapshot before it is public, and no others by its address', async () => {
  const file = { data: await jpeg(), name: 'photo.jpg', type: 'image/jpeg' }
  const shown = (await desk.editor.upload('/photos', file, { caption: '调研', alt: '会场' })).body.doc
  const made = await draftArticle(desk, { body: doc(p('正文。'), photo(shown.id)) })
  await take(desk.editor, made, 'submit')
  const { digest } = (await desk.reviewer.get(`${made.path}/case`)).body.case
  const { blobs } = (await desk.reviewer.get(`${made.path}/preview/${digest}`)).body
  const address = (sha256: string) => `${made.path}/preview/${digest}/blobs/${sha256}`

  const picture = await desk.reviewer.raw(address(blobs[0]))
  const bytes = Buffer.from(await picture.arrayBuffer())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(blobs[0])
  expect((await newsroom.anonymous.raw(address(blobs[0]))).status).toBe(401)
  expect((await newsroom.anonymous.get(`/blobs/${blobs[0]}`)).status).toBe(404)
  const other = await draftArticle(desk)
  expect((await desk.reviewer.raw(`${other.path}/preview/draft/blobs/${blobs[0]}`)).status).toBe(404)
  expect((await desk.reviewer.raw(address('0'.repeat(64)))).status).toBe(404)
})

test('the style that a text is read in is the site’s, and only for staff', async () => {
  const style = await desk.signer.raw('/reading-style')
  expect(style.headers.get('content-type')).toContain('text/css')
  expect(await style.text()).toContain('.editors-note')
  expect((await newsroom.anonymous.raw('/reading-style')).status).toBe(401)
})
