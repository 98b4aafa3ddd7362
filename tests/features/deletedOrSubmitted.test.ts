import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Where } from 'payload'
import { entryOf, eventsOf, rows } from '../../src/newsroom/evidence/ledger.ts'
import { verifyEvidence } from '../../src/newsroom/evidence/verify.ts'
import { type Desk, draftArticle, type Made, openDesk, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

const named = ({ id }: Made) => ({ collection: 'articles' as const, id })

async function deletionsOf(made: Made) {
  const where: Where = {
    and: [{ subject: { equals: `articles/${made.id}` } }, { type: { equals: 'draft_deleted' } }],
  }
  return (await rows(newsroom.payload, { where, limit: 0 })).map(entryOf)
}

/** What stands in the end: the document and its case together, or neither. */
async function outcomeOf(made: Made): Promise<'deleted' | 'submitted' | 'torn'> {
  const row = await newsroom.payload.db.findOne({
    collection: 'articles',
    where: { id: { equals: made.id } },
  })
  const events = await eventsOf(newsroom.payload, named(made))
  if (row && events.length === 1) return 'submitted'
  return !row && events.length === 0 ? 'deleted' : 'torn'
}

test('a draft goes, with who deleted it on record, and cannot be deleted twice', async () => {
  const made = await draftArticle(desk)
  expect((await desk.editor.delete(made.path)).status).toBe(200)
  expect((await desk.editor.get(made.path)).status).toBe(404)
  expect(await deletionsOf(made)).toEqual([
    expect.objectContaining({ by: expect.objectContaining({ id: desk.editor.id }) }),
  ])
  // As Payload answers whoever may delete some, and not this one.
  expect((await desk.editor.delete(made.path)).status).toBe(403)
  expect(await deletionsOf(made)).toHaveLength(1)
})

test('who may not delete it leaves no mark, and it can be submitted', async () => {
  const made = await draftArticle(desk)
  expect((await desk.reviewer.delete(made.path)).status).toBe(403)
  expect(await deletionsOf(made)).toEqual([])
  expect((await take(desk.editor, made, 'submit')).status).toBe(200)
  expect((await desk.editor.delete(made.path)).body.errors?.[0]?.data?.code).toBe('has-history')
})

test('what somebody else is editing is not deleted, and leaves no mark', async () => {
  const made = await draftArticle(desk)
  const document = { relationTo: 'articles', value: made.id }
  const other = await newsroom.person('other', ['editor'])
  const user = { relationTo: 'users', value: other.id }
  await newsroom.payload.create({ collection: 'payload-locked-documents', data: { document, user } })
  expect((await desk.editor.delete(made.path)).status).toBe(423)
  expect(await deletionsOf(made)).toEqual([])
  expect((await other.delete(made.path)).status).toBe(200)
})

test('a deletion that was cut off before the row went stands: it is not submitted, and can be deleted again', async () => {
  const made = await draftArticle(desk)
  const { body } = await desk.editor.get(`${made.path}/case`)
  const { deleteOne } = newsroom.payload.db
  newsroom.payload.db.deleteOne = () => Promise.reject(new Error('the power was cut'))
  expect((await desk.editor.delete(made.path)).status).toBe(500)
  newsroom.payload.db.deleteOne = deleteOne
  const submitted = await desk.editor.post(`${made.path}/actions/submit`, { revision: body.revision })
  expect([submitted.status, submitted.body.code]).toEqual([404, 'not-found'])
  expect((await desk.editor.delete(made.path)).status).toBe(200)
  expect([await outcomeOf(made), await deletionsOf(made)]).toEqual(['deleted', [expect.anything()]])
})

test('deleted while it is submitted: the one that is first in the ledger counts', async () => {
  const made = await draftArticle(desk)
  const { body } = await desk.editor.get(`${made.path}/case`)
  // The submission has read the document, and is held up right before its entry.
  const { create } = newsroom.payload.db
  let deleted: Promise<{ status: number }> | undefined
  newsroom.payload.db.create = async function (this: typeof newsroom.payload.db, args) {
    if (args.collection === 'snapshots' && !deleted) {
      deleted = desk.editor.delete(made.path)
      // In another process it would not wait for its turn; here it gets as far as it can.
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    return create.call(this, args)
  } as typeof create
  const submitted = await desk.editor.post(`${made.path}/actions/submit`, { revision: body.revision })
  newsroom.payload.db.create = create
  const statuses = [submitted.status, (await deleted)?.status]
  expect(['deleted', 'submitted']).toContain(await outcomeOf(made))
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
})

test('of many that are deleted and submitted at once, each is one or the other, and the chain holds', async () => {
  const made = await Promise.all(Array.from({ length: 30 }, () => draftArticle(desk)))
  await Promise.all(
    made.flatMap((one, index) => {
      const acts = [() => take(desk.editor, one, 'submit'), () => desk.editor.delete(one.path)]
      return (index % 2 ? acts : acts.toReversed()).map((act) => act())
    }),
  )
  const outcomes = await Promise.all(made.map(outcomeOf))
  expect(outcomes).not.toContain('torn')
  expect((await verifyEvidence(newsroom.payload)).fault).toBeNull()
})
