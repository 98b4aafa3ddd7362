import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Desk, draftArticle, type Made, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

/** `GET /api/releases/snapshots` gives many texts at once: none that `GET /api/snapshots/<digest>` would not give. */
let newsroom: Newsroom
let desk: Desk
const digests: Record<string, string> = {}

const digestOf = async ({ path }: Made, which: 'draft' | 'live' | 'case') => {
  const { body } = await desk.editor.get(`${path}/case`)
  const found = body[which]
  return String(found?.digest)
}

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  const live = await draftArticle(desk, { title: '现行的一篇' })
  await release(desk, live)
  digests.live = await digestOf(live, 'live')

  const corrected = await draftArticle(desk, { title: '有错的原文' })
  await release(desk, corrected)
  digests.replaced = await digestOf(corrected, 'live')
  await desk.editor.patch(corrected.path, { title: '更正后的文章' })
  await release(desk, corrected)
  digests.correction = await digestOf(corrected, 'live')

  const gone = await draftArticle(desk, { title: '撤下的一篇' })
  await release(desk, gone)
  digests.withdrawn = await digestOf(gone, 'live')
  await take(desk.publisher, gone, 'withdraw-now', { reason: '误发', after: 'gone' })

  const waiting = await draftArticle(desk, { title: '待审的一篇' })
  await take(desk.editor, waiting, 'submit')
  digests.submitted = await digestOf(waiting, 'case')
  await draftArticle(desk, { title: '草稿的一篇' })
  const returned = await draftArticle(desk, { title: '退回的一篇' })
  await take(desk.editor, returned, 'submit')
  digests.returned = await digestOf(returned, 'case')
  await take(desk.reviewer, returned, 'return', { comment: '请补充数字' })
  // A correction that is under way: what it will say is not public, what it corrects still is.
  await desk.editor.patch(live.path, { title: '尚未签发的更正' })
  await take(desk.editor, live, 'submit')
  digests.underWay = await digestOf(live, 'case')
}, 90_000)
afterAll(() => newsroom.close())

const texts = async (query = '') => {
  const response = await newsroom.anonymous.raw(`/releases/snapshots${query}`)
  expect([
    response.status,
    response.headers.get('content-type'),
    response.headers.get('cache-control'),
  ]).toEqual([200, 'application/x-ndjson; charset=utf-8', 'no-store'])
  const body = await response.text()
  return body === '' ? [] : body.split('\n')
}
const titles = (lines: string[]) =>
  lines.map((line) => (JSON.parse(line) as { content: { title?: string } }).content.title)

test('there are seven kinds of texts, and of each its digest is known', () => {
  expect(Object.values(digests).every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true)
  expect(new Set(Object.values(digests)).size).toBe(7)
})

test('only what is public now comes out, whatever the query says', async () => {
  expect(titles(await texts())).toEqual(['现行的一篇', '更正后的文章'])
  const secret = /有错的原文|撤下的一篇|待审的一篇|草稿的一篇|退回的一篇|尚未签发的更正/
  const { withdrawn, submitted, returned, underWay } = digests
  const tries = [withdrawn, submitted, returned, underWay].flatMap((digest) => [
    `?digest=${String(digest)}`,
    `?where[id][equals]=${String(digest)}`,
    `?after=0&limit=50&digests=${String(digest)}`,
  ])
  const odd = [
    '?after=-1',
    '?after=x',
    '?limit=100000',
    '?limit=-5',
    '?depth=5',
    '?draft=true',
    '?after=0&after=9',
  ]
  for (const query of [...tries, ...odd])
    expect([query, (await texts(query)).filter((line) => secret.test(line))]).toEqual([query, []])
})

test('it pages along the releases, and a withdrawn one leaves no gap that says more', async () => {
  expect(titles(await texts('?after=1&limit=1'))).toEqual([])
  expect(titles(await texts('?after=2&limit=1'))).toEqual(['更正后的文章'])
  expect(await texts('?after=3')).toEqual([])
  expect(await texts('?after=99')).toEqual([])
})

test('each text is the one that its digest names, and the others are not there by name either', async () => {
  const { live, correction, ...others } = digests
  for (const digest of [live, correction])
    expect((await newsroom.anonymous.get(`/snapshots/${String(digest)}`)).status).toBe(200)
  for (const [kind, digest] of Object.entries(others))
    expect([kind, (await newsroom.anonymous.get(`/snapshots/${digest}`)).status]).toEqual([kind, 404])
})

test('nothing but GET is answered there', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect([method, (await newsroom.anonymous.raw('/releases/snapshots', { method })).status]).toEqual([
      method,
      404,
    ])
})
