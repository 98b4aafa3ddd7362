import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { addingEvidence } from '../../src/newsroom/evidence/guard.ts'
import { rows, type LedgerRow } from '../../src/newsroom/evidence/ledger.ts'
import { verifyEvidence } from '../../src/newsroom/evidence/verify.ts'
import { type Desk, draftArticle, openDesk, release } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { tamper } from '../support/tamper.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  await release(desk, await draftArticle(desk))
  await release(desk, await draftArticle(desk, { title: '第二篇' }))
}, 60_000)
afterAll(() => newsroom.close())

beforeEach(async () => {
  expect((await verifyEvidence(newsroom.payload)).fault).toBeNull()
})

/** The row of the first event of a type: between them lie records of who logged in, and the like. */
async function rowOf(type: string): Promise<LedgerRow> {
  const [row] = await rows(newsroom.payload, { where: { type: { equals: type } }, sort: 'seq', limit: 1 })
  return row as LedgerRow
}

test('an untouched ledger holds', async () => {
  expect(await verifyEvidence(newsroom.payload)).toMatchObject({ releases: 2, fault: null })
})

test('a row whose text was altered behind the database adapter is found', async () => {
  const row = await rowOf('passed')
  const restore = await tamper(newsroom.payload, 'ledger', row.id, {
    entry: row.entry.replace('reviewer', 'someone'),
  })
  expect((await verifyEvidence(newsroom.payload)).fault).toEqual({ seq: row.seq, code: 'wrong-hash' })
  await restore()
})

test('a record that moved no document is evidence like any other', async () => {
  const row = await rowOf('logged_in')
  const restore = await tamper(newsroom.payload, 'ledger', row.id, { at: '2020-01-01T00:00:00.000Z' })
  expect((await verifyEvidence(newsroom.payload)).fault).toEqual({
    seq: row.seq,
    code: 'wrong-column',
    detail: 'at',
  })
  await restore()
})

test('a column that says something else than the entry is found', async () => {
  const row = await rowOf('signed')
  const restore = await tamper(newsroom.payload, 'ledger', row.id, { personName: '别人' })
  expect((await verifyEvidence(newsroom.payload)).fault).toEqual({
    seq: row.seq,
    code: 'wrong-column',
    detail: 'personName',
  })
  await restore()
})

test('a release number on an entry that released nothing is found', async () => {
  const row = await rowOf('signed')
  const restore = await tamper(newsroom.payload, 'ledger', row.id, { release: 99 })
  expect((await verifyEvidence(newsroom.payload)).fault).toEqual({
    seq: row.seq,
    code: 'wrong-column',
    detail: 'release',
  })
  await restore()
})

test('a snapshot that was altered is found at the entry that names it', async () => {
  const { digest, seq } = await rowOf('submitted')
  const restore = await tamper(newsroom.payload, 'snapshots', digest ?? '', {
    body: '{"format":"qianfa.snapshot/1"}',
  })
  expect((await verifyEvidence(newsroom.payload)).fault).toEqual({
    seq,
    code: 'snapshot-altered',
    detail: digest,
  })
  await restore()
})

test('a ledger that was cut short no longer leads to a head that was kept elsewhere', async () => {
  const { head } = await verifyEvidence(newsroom.payload)
  const anchor = { from: 'a note', head: { seq: head.seq + 1, hash: 'f'.repeat(64) } }
  expect((await verifyEvidence(newsroom.payload, { anchors: [anchor] })).fault).toEqual({
    seq: anchor.head.seq,
    code: 'truncated',
    detail: 'a note',
  })
})

test.each(['ledger', 'snapshots'] as const)(
  'the adapter itself refuses to change or add to %s',
  async (collection) => {
    const { db } = newsroom.payload
    const { entries } = await verifyEvidence(newsroom.payload)
    const { docs } = await db.find<{ id: string }>({ collection, limit: 1 })
    const id = docs[0]?.id ?? ''
    const where = { id: { equals: id } }
    const attempts = [
      () => db.updateOne({ collection, where, data: { subject: 'x' } }),
      () => db.updateMany({ collection, where, data: { subject: 'x' } }),
      () => db.deleteOne({ collection, where }),
      () => db.deleteMany({ collection, where }),
      () => db.upsert({ collection, where, data: { subject: 'x' } }),
      () => db.create({ collection, data: { id: 'x' } }),
      () => newsroom.payload.create({ collection, data: {}, overrideAccess: true }),
      () => newsroom.payload.delete({ collection, id, overrideAccess: true }),
    ]
    for (const attempt of attempts) await expect((async () => attempt())()).rejects.toThrow()
    const granted = async () => addingEvidence(() => db.deleteMany({ collection, where }))
    await expect(granted()).rejects.toThrow('evidence')
    expect(await verifyEvidence(newsroom.payload)).toMatchObject({ entries, fault: null })
  },
)
