import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { doc, p } from '../../src/richtext/compose.ts'
import { type Desk, draftArticle, jpeg, openDesk, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, type Person } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
let laiwu: Person
let elsewhere: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  laiwu = await newsroom.person('laiwu', ['editor'], { districts: [desk.district] })
  const other = await desk.editor.post('/districts', {
    name: '历下区',
    code: '370102',
    position: 1,
    organ: '历下区政协',
  })
  elsewhere = other.body.doc.id
}, 60_000)
afterAll(() => newsroom.close())

const article = (district: string | null, more: object = {}) => ({
  title: '题',
  source: '源',
  district,
  body: doc(p('文')),
  ...more,
})

test('they write and submit articles of their own district', async () => {
  const { status, body } = await laiwu.post('/articles', article(desk.district))
  expect(status).toBe(201)
  expect((await take(laiwu, { path: `/articles/${body.doc.id}` }, 'submit')).body.state).toBe('in_review')
})

test('they write none for another district, and none for the city', async () => {
  expect((await laiwu.post('/articles', article(elsewhere))).status).toBe(403)
  expect((await laiwu.post('/articles', article(null, { heldOn: '2025-03-01' }))).status).toBe(403)
})

test('they are told to choose their district where they left it out, at its field', async () => {
  const { status, body } = await laiwu.post('/articles', article(null))
  expect([status, body.errors[0].data.errors]).toEqual([
    400,
    [{ message: '请选择您所属的区县。', path: 'district' }],
  ])
})

test('they neither change nor submit what another district wrote', async () => {
  const others = await draftArticle({ ...desk, district: elsewhere })
  expect((await laiwu.patch(others.path, { title: '改' })).status).toBe(403)
  const answer = await take(laiwu, others, 'submit')
  expect([answer.status, answer.body.code]).toEqual([403, 'outside-districts'])
})

test('they do not move an article to another district, to submit it there or to leave it there', async () => {
  const { body } = await laiwu.post('/articles', article(desk.district))
  const path = `/articles/${body.doc.id}`
  expect((await laiwu.patch(path, { district: elsewhere })).status).toBe(403)
  expect((await desk.editor.get(path)).body.district.id).toBe(desk.district)
  // Nor do they submit what an editor of the desk moved.
  await desk.editor.patch(path, { district: elsewhere })
  const answer = await take(laiwu, { path }, 'submit')
  expect([answer.status, answer.body.code]).toEqual([403, 'outside-districts'])
})

test('they change the words of their own photos, and of nobody else’s', async () => {
  const upload = async (person: Person) => {
    const file = { data: await jpeg(), name: 'a.jpg', type: 'image/jpeg' }
    const words = { caption: '2025年6月，调研', alt: '泉池', takenOn: '2025-06', photographer: '甲' }
    return `/photos/${(await person.upload('/photos', file, words)).body.doc.id}`
  }
  expect((await laiwu.patch(await upload(laiwu), { alt: '泉池边' })).status).toBe(200)
  const others = await upload(desk.editor)
  expect((await laiwu.patch(others, { alt: '泉池边' })).status).toBe(403)
  expect((await laiwu.delete(others)).status).toBe(403)
})
