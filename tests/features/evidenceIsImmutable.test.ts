import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { GUARDED } from '../../src/newsroom/evidence/guard.ts'
import { verifyEvidence } from '../../src/newsroom/evidence/verify.ts'
import { type Desk, draftArticle, jpeg, openDesk, release } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  await release(desk, await draftArticle(desk))
  const file = { data: await jpeg(), name: 'p.jpg', type: 'image/jpeg' }
  const { body } = await desk.editor.upload('/photos', file, { alt: '会场', caption: '协商会' })
  await release(desk, { id: body.doc.id, path: `/photos/${String(body.doc.id)}` })
}, 60_000)
afterAll(() => newsroom.close())

const onSqlite = process.env.TEST_DATABASE === 'mongodb' ? test.skip : test

/** Methods of the adapters that read, or that have nothing to do with rows of a collection. */
const HARMLESS = new Set([
  ...['beginTransaction', 'commitTransaction', 'rollbackTransaction', 'connect', 'destroy', 'init'],
  ...['count', 'countDistinct', 'countGlobalVersions', 'countVersions', 'queryDrafts'],
  ...['find', 'findDistinct', 'findGlobal', 'findGlobalVersions', 'findOne', 'findVersions'],
  // Globals, of which there are none, and jobs, which have a table of their own.
  ...['createGlobal', 'createGlobalVersion', 'updateGlobal', 'updateGlobalVersion', 'updateJobs'],
  ...['createMigration', 'migrateStatus', 'generateSchema', 'requireDrizzleKit', 'defaultDrizzleSnapshot'],
  ...['convertPathToJSONTraversal', 'createJSONQuery', 'rejectInitializing', 'resolveInitializing'],
  // Raw statements and connections: behind them stand the triggers, and on MongoDB the role of the account.
  ...['execute', 'drizzle', 'afterCreateConnection', 'afterOpenConnection'],
])

test('every method of the adapter is known: guarded, or harmless', () => {
  const methods = Object.entries(newsroom.payload.db).filter(([, value]) => typeof value === 'function')
  const unknown = methods
    .map(([name]) => name)
    .filter((name) => !GUARDED.includes(name) && !HARMLESS.has(name))
  expect(unknown).toEqual([])
})

test.each(['migrateDown', 'migrateFresh', 'migrateRefresh', 'migrateReset', 'dropDatabase'])(
  'the database is not thrown away by the adapter: %s',
  async (method) => {
    const db = newsroom.payload.db as unknown as Record<string, ((args: object) => unknown) | undefined>
    const drop = db[method]
    if (drop)
      await expect((async () => drop.call(db, { forceAcceptWarning: true, adapter: db }))()).rejects.toThrow(
        'evidence',
      )
    expect((await verifyEvidence(newsroom.payload)).fault).toBeNull()
  },
)

onSqlite.each([
  `UPDATE ledger SET person_name = 'x'`,
  `UPDATE OR REPLACE ledger SET seq = 1 WHERE seq = 2`,
  `DELETE FROM ledger`,
  `DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)`,
  `INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE seq = 1`,
  `REPLACE INTO ledger SELECT * FROM ledger`,
  `INSERT INTO ledger SELECT * FROM ledger WHERE seq = 1 ON CONFLICT DO UPDATE SET person_name = 'x'`,
  `UPDATE snapshots SET body = '{}'`,
  `DELETE FROM snapshots`,
  `REPLACE INTO snapshots SELECT id, subject, '{}' FROM snapshots`,
  `UPDATE snapshots_texts SET text = 'x'`,
  `DELETE FROM snapshots_texts`,
  `REPLACE INTO snapshots_texts SELECT id, "order", parent_id, path, text FROM snapshots_texts`,
  `INSERT INTO snapshots_texts ("order", parent_id, path, text) SELECT 99, id, 'blobs', '${'a'.repeat(64)}' FROM snapshots`,
])('SQLite itself refuses, through the newsroom’s own connection: %s', async (sql) => {
  const { client } = newsroom.payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } }
  const before = await verifyEvidence(newsroom.payload)
  await expect(client.execute(sql)).rejects.toThrow('evidence is only ever added')
  expect(await verifyEvidence(newsroom.payload)).toEqual(before)
})

test('nobody runs, queues or cancels jobs', async () => {
  for (const person of [newsroom.anonymous, desk.editor, desk.admin, desk.auditor]) {
    expect((await person.get('/payload-jobs/run')).status).toBeGreaterThanOrEqual(400)
    expect((await person.post('/payload-jobs', {})).status).toBeGreaterThanOrEqual(400)
  }
})
