import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { doc, p, photo } from '../../src/richtext/compose.ts'
import { type Desk, draftArticle, jpeg, type Made, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, type Person } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
/** Writes and signs: what they wrote they must not sign. */
let both: Person

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  both = await newsroom.person('both', ['editor', 'signer'])
  await release(desk, { id: desk.district, path: `/districts/${desk.district}` })
}, 60_000)
afterAll(() => newsroom.close())

async function signing(made: Made): Promise<[number, string | undefined]> {
  await take(desk.editor, made, 'submit')
  expect((await take(desk.reviewer, made, 'pass')).status).toBe(200)
  const { status, body } = await take(both, made, 'sign')
  return [status, body.code]
}

const OWN = [403, 'own-work']

async function released(more: object = {}): Promise<Made> {
  const made = await draftArticle(desk, more)
  await release(desk, made)
  return made
}

test('who had no part in it may sign, who edits as a signer may not', async () => {
  expect(await signing(await draftArticle(desk))).toEqual([200, undefined])
  const made = await draftArticle(desk)
  expect((await both.patch(made.path, { title: '改过的题' })).status).toBe(200)
  expect(await signing(made)).toEqual(OWN)
})

test('a restored version is the work of who restored it, though Payload dates it back', async () => {
  const made = await released()
  await desk.editor.patch(made.path, { title: '更正后的题目' })
  const { body } = await both.get(`/articles/versions?where[parent][equals]=${made.id}&sort=updatedAt`)
  const before = (await desk.editor.get(`${made.path}/case`)).body.revision
  expect((await both.post(`/articles/versions/${body.docs[0].id}`)).status).toBe(200)
  expect((await desk.editor.get(`${made.path}/case`)).body.revision).not.toBe(before)
  await desk.editor.patch(made.path, { summary: '另一处改动' })
  expect(await signing(made)).toEqual(OWN)
})

test('a restored version brings no old state back into the lists', async () => {
  const made = await released()
  const { body } = await desk.editor.get(`/articles/versions?where[parent][equals]=${made.id}&sort=updatedAt`)
  expect((await desk.editor.post(`/articles/versions/${body.docs[0].id}`)).status).toBe(200)
  expect((await desk.editor.get(made.path)).body).toMatchObject({ status: 'released', live: true })
  // A script is asked for no rights, not even for those on the columns that are copied.
  const old = { collection: 'articles', id: body.docs[0].id } as const
  await newsroom.payload.restoreVersion(old)
  expect((await desk.editor.get(made.path)).body).toMatchObject({ status: 'released', live: true })
})

test('a state, or an author, that is written into a save is passed over, in the version that is kept as well', async () => {
  const made = await draftArticle(desk)
  const forged = { status: 'released', live: true, createdBy: both.id, updatedBy: both.id }
  expect((await desk.editor.patch(made.path, { title: '题', ...forged })).status).toBe(200)
  const versions = await both.get(
    `/articles/versions?where[parent][equals]=${made.id}&sort=-updatedAt&depth=0`,
  )
  const own = { status: 'draft', live: false, createdBy: desk.editor.id, updatedBy: desk.editor.id }
  expect(versions.body.docs[0].version).toMatchObject({ title: '题', ...own })
  expect((await both.get(`${made.path}?depth=0`)).body).toMatchObject(own)
})

test('a slow save brings no old state back into the lists: its text was submitted meanwhile', async () => {
  const made = await draftArticle(desk)
  const beforeChange = newsroom.payload.collections.articles?.config.hooks.beforeChange ?? []
  let submitted: Promise<{ status: number }> | undefined
  const submitMeanwhile = async (): Promise<void> => {
    submitted ??= take(desk.editor, made, 'submit')
    await submitted
  }
  beforeChange.push(submitMeanwhile)
  const saved = await desk.editor.patch(made.path, { summary: '慢了一步的改动' })
  beforeChange.splice(beforeChange.indexOf(submitMeanwhile), 1)
  expect([saved.status, (await submitted)?.status]).toEqual([200, 200])
  expect((await desk.editor.get(made.path)).body).toMatchObject({ status: 'in_review' })
})

test('the words of a photo are in the article that shows it', async () => {
  const file = { data: await jpeg(), name: 'a.jpg', type: 'image/jpeg' }
  const words = { caption: '2025年6月，调研', alt: '泉池', takenOn: '2025-06', photographer: '甲' }
  const { body } = await desk.editor.upload('/photos', file, words)
  await release(desk, { id: body.doc.id, path: `/photos/${body.doc.id}` })
  const made = await draftArticle(desk, { body: doc(p('文'), photo(body.doc.id)) })
  expect((await both.patch(`/photos/${body.doc.id}`, { caption: '2025年6月，换掉的图注' })).status).toBe(200)
  expect(await signing(made)).toEqual(OWN)
})

test('so are the names of its district and of its series', async () => {
  const made = await draftArticle(desk)
  const series = await desk.editor.post('/series', { name: '展播', slug: 'zhanbo', order: 'date' })
  const inSeries = await draftArticle(desk, { series: series.body.doc.id })
  await both.patch(`/series/${series.body.doc.id}`, { name: '换掉的专题名' })
  expect(await signing(inSeries)).toEqual(OWN)
  await both.patch(`/districts/${desk.district}`, { name: '换掉的区名' })
  expect(await signing(made)).toEqual(OWN)
})

test('a save that was cut off before its version was kept is still its author’s', async () => {
  await release(desk, { id: desk.district, path: `/districts/${desk.district}` })
  const made = await draftArticle(desk)
  const before = (await desk.editor.get(`${made.path}/case`)).body.revision
  // What Payload has done when a process ends between the two writes of a save.
  const data = { title: '没有版本的题目', updatedBy: both.id, updatedAt: new Date().toISOString() }
  await newsroom.payload.db.updateOne({ collection: 'articles', id: made.id, data })
  const stale = await desk.editor.post(`${made.path}/actions/submit`, { revision: before })
  expect([stale.status, stale.body.code]).toEqual([409, 'stale-revision'])
  expect(await signing(made)).toEqual(OWN)
})

test('a save from outside any request is on record as nobody’s, and hides nobody', async () => {
  const made = await draftArticle(desk)
  await both.patch(made.path, { title: '改过的题' })
  await newsroom.payload.update({
    collection: 'articles',
    id: made.id,
    data: { kicker: '脚本' },
  } as never)
  expect(await signing(made)).toEqual(OWN)
  const { body } = await desk.editor.get(`${made.path}/case`)
  expect(body.case.contributors).toEqual(expect.arrayContaining(['nobody', both.id, desk.editor.id]))
})

test('an editor of one district takes nothing into another, not by a save and not by a restore', async () => {
  const laiwu = await newsroom.person('laiwu', ['editor'], { districts: [desk.district] })
  const other = { name: '历下区', code: '370102', position: 1, organ: '历下区政协' }
  const { body } = await desk.editor.post('/districts', other)
  const made = await draftArticle(desk, { district: body.doc.id })
  await desk.editor.patch(made.path, { district: desk.district })
  expect((await laiwu.patch(made.path, { title: '题' })).status).toBe(200)
  expect((await laiwu.patch(made.path, { district: body.doc.id })).status).toBe(403)
  expect((await laiwu.patch(made.path, { district: null, heldOn: '2025-06-18' })).status).toBe(403)
  const versions = await laiwu.get(`/articles/versions?where[parent][equals]=${made.id}&sort=updatedAt`)
  expect((await laiwu.post(`/articles/versions/${versions.body.docs[0].id}`)).status).toBe(403)
  expect((await desk.editor.get(made.path)).body.district.id).toBe(desk.district)
})
