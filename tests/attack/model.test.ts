import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Desk, draftArticle, jpeg, openDesk } from '../support/desk.ts'
import { doc, p, photo } from '../../src/richtext/compose.ts'
import { releaseDue } from '../../src/newsroom/cases/schedule.ts'
import { type Newsroom, openNewsroom, type Person } from '../support/newsroom.ts'
import { type Outside, watchFromOutside } from './support/outside.ts'
import { Bookkeeping } from './support/bookkeeping.ts'
import { SEED, seededRandom } from './support/seed.ts'
import { happening, RandomNewsroom } from './support/randomNewsroom.ts'

const RUNS = process.env.ATTACK === 'full' ? 150 : Number(process.env.ATTACK_RUNS ?? 5)

let newsroom: Newsroom
let desk: Desk
let people: Person[]
let outside: Outside
let photoId: string
const counts: Record<string, number> = {}

beforeAll(async () => {
  seededRandom('the random newsroom')
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  const more = await Promise.all([
    newsroom.person('all', ['editor', 'reviewer', 'signer', 'publisher']),
    newsroom.person('writes-and-signs', ['editor', 'signer']),
    newsroom.person('reviews-and-publishes', ['reviewer', 'publisher']),
    newsroom.person('signer3', ['signer']),
  ])
  people = [desk.editor, desk.reviewer, desk.reviewer2, desk.signer, desk.signer2, desk.publisher, ...more]
  const file = { data: await jpeg(), name: 'a.jpg', type: 'image/jpeg' }
  const words = { caption: '2025年6月，调研', alt: '泉池', takenOn: '2025-06', photographer: '甲' }
  photoId = (await desk.editor.upload('/photos', file, words)).body.doc.id
  outside = await watchFromOutside(newsroom, desk.auditor)
}, 120_000)
afterAll(async () => {
  process.stdout.write(`${String(RUNS)} random desks: ${JSON.stringify(counts)}\n`)
  await outside.close()
  await newsroom.close()
})

test('whatever people do, in whatever order and at once, what holds of every release holds', async () => {
  const books = new Bookkeeping(outside)
  const property = fc.asyncProperty(
    fc.array(happening, { minLength: 40, maxLength: 70 }),
    async (happenings) => {
      const articles = [
        await draftArticle(desk, { title: '甲', body: doc(p('文'), photo(photoId)) }),
        await draftArticle(desk, { title: '乙', importance: 'important' }),
      ]
      for (const { id } of articles) books.wrote(`articles/${id}`, desk.editor.id)
      books.wrote(`photos/${photoId}`, desk.editor.id)
      books.shows(`articles/${articles[0]?.id ?? ''}`, `photos/${photoId}`)
      const random = new RandomNewsroom({
        ...{ people, articles, photoId, books, counts },
        passTime: () => releaseDue(newsroom.payload, new Date(Date.now() + 7_200_000).toISOString()),
      })
      for (const one of happenings) {
        await random.happen(one)
        await books.check()
      }
      await books.checkAll()
    },
  )
  await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true })
  // A run that never came to these would say nothing.
  for (const type of ['submitted', 'passed', 'signed', 'released', 'edited', 'refused', 'raced'])
    expect([type, (counts[type] ?? 0) > 0]).toEqual([type, true])
})
