import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { verifyEvidence } from '../../src/newsroom/evidence/verify.ts'
import { type Desk, draftArticle, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
/** The id of a row that is there. */
let rows: Record<'ledger' | 'snapshots', string>

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  await release(desk, await draftArticle(desk))
  const idOf = async (collection: 'ledger' | 'snapshots') =>
    (await newsroom.payload.db.find<{ id: string }>({ collection, limit: 1 })).docs[0]?.id ?? ''
  rows = { ledger: await idOf('ledger'), snapshots: await idOf('snapshots') }
}, 60_000)
afterAll(() => newsroom.close())

const EVIDENCE = ['ledger', 'snapshots'] as const
const data = { entry: '{}', body: '{}' }
const everything = { id: { exists: true } }

type Attempts = Record<string, (collection: 'ledger' | 'snapshots') => unknown>

/** With every right there is: what scripts, jobs and other hooks can call. */
const LOCAL: Attempts = {
  create: (collection) => local().create({ collection, data: { id: 'x', subject: 'x', ...data, seq: 9999 } }),
  update: (collection) => local().update({ collection, id: rows[collection], data }),
  'update many': (collection) => none(local().update({ collection, where: everything, data })),
  delete: (collection) => local().delete({ collection, id: rows[collection] }),
  'delete many': (collection) => none(local().delete({ collection, where: everything })),
  duplicate: (collection) => local().duplicate({ collection, id: rows[collection] }),
}

/** Past every hook and access rule. */
const DATABASE: Attempts = {
  create: (collection) => db('create')({ collection, data: { id: 'x', ...data } }),
  updateOne: (collection) => db('updateOne')({ collection, id: rows[collection], data }),
  'updateOne by a query': (collection) => db('updateOne')({ collection, where: everything, data }),
  updateMany: (collection) => db('updateMany')({ collection, where: everything, data }),
  upsert: (collection) => db('upsert')({ collection, where: everything, data }),
  deleteOne: (collection) => db('deleteOne')({ collection, where: everything }),
  deleteMany: (collection) => db('deleteMany')({ collection, where: everything }),
  createVersion: (collection) =>
    db('createVersion')({ collectionSlug: collection, parent: rows[collection], versionData: data }),
  updateVersion: (collection) => db('updateVersion')({ collection, id: 'x', versionData: {} }),
  deleteVersions: (collection) => db('deleteVersions')({ collection, where: everything }),
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- called as no type would let it
const local = (): any => newsroom.payload
const db = (method: string) => (args: object) =>
  (newsroom.payload.db as unknown as Record<string, (args: object) => unknown>)[method]?.(args)

/** Of many at once, Payload answers with those that it did, and the faults of the others. */
async function none(many: Promise<{ docs: unknown[]; errors: unknown[] }>): Promise<void> {
  const { docs, errors } = await many
  expect([docs, errors.length > 0]).toEqual([[], true])
  throw new Error('None of them.')
}

const attempts = (all: Attempts) =>
  EVIDENCE.flatMap((collection) =>
    Object.entries(all).map(([name, attempt]) => [name, collection, attempt] as const),
  )

test.each(attempts(LOCAL))('Payload’s Local API refuses to %s: %s', async (_, collection, attempt) => {
  await expect((async () => attempt(collection))()).rejects.toThrow()
})

test.each(attempts(DATABASE))('its database refuses %s: %s', async (_, collection, attempt) => {
  await expect((async () => attempt(collection))()).rejects.toMatchObject({ code: 'evidence-immutable' })
})

test('after all of it the evidence is what it was', async () => {
  const { entries, fault } = await verifyEvidence(newsroom.payload)
  expect([entries > 0, fault]).toEqual([true, null])
  expect(
    await newsroom.payload.db.findOne({ collection: 'ledger', where: { id: { equals: 'x' } } }),
  ).toBeNull()
})

test('who has a history is not deleted, by a script no more than by a person', async () => {
  const made = await draftArticle(desk)
  await release(desk, made)
  await expect(local().delete({ collection: 'articles', id: made.id })).rejects.toThrow()
  await expect(
    local().update({ collection: 'articles', where: everything, data: { title: 'x' } }),
  ).rejects.toThrow()
})

test('nothing is edited under review, by a script no more than by a person', async () => {
  const made = await draftArticle(desk)
  await take(desk.editor, made, 'submit')
  const { body } = await desk.editor.get(`/articles/versions?where[parent][equals]=${made.id}`)
  const named = { collection: 'articles', id: made.id }
  await expect(local().update({ ...named, data: { title: '换掉的题' } })).rejects.toThrow(/流转/)
  await expect(local().restoreVersion({ ...named, id: body.docs[0].id })).rejects.toThrow(/流转/)
})
