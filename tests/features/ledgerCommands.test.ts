import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import Database from 'libsql'
import { sha256 } from '../../src/ledger/canonical.ts'
import { type Head } from '../../src/ledger/chain.ts'
import { ledgerHead, type LedgerRow, rows } from '../../src/newsroom/evidence/ledger.ts'
import { type Desk, draftArticle, openDesk, release } from '../support/desk.ts'
import { inProcess, ledgerCommand } from '../support/ledgerCommand.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { remove, tamper } from '../support/tamper.ts'

jest.setTimeout(120_000)

let newsroom: Newsroom
let desk: Desk
const onSqlite = process.env.TEST_DATABASE === 'mongodb' ? test.skip : test

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  await release(desk, await draftArticle(desk))
})
afterAll(() => newsroom.close())

const kept = () => path.join(newsroom.dataDir, 'ledger-head.json')
const noted = ({ seq, hash }: Head) => `${String(seq)}:${hash}`

async function firstOf(type: string): Promise<LedgerRow> {
  const [row] = await rows(newsroom.payload, { where: { type: { equals: type } }, sort: 'seq', limit: 1 })
  return row as LedgerRow
}

test('a ledger that holds: 0, in both languages, with how far it is, and the head is noted', async () => {
  const head = await ledgerHead(newsroom.payload)
  const { code, out, err } = await ledgerCommand('ledger:verify', [])
  expect([code, err]).toEqual([0, expect.stringMatching(/^台账 entries (\d+) \/ \1, /)])
  expect(out).toContain(`台账完好：${String(head.seq)} 条记录、1 次发布`)
  expect(out).toContain(`The evidence holds: ${String(head.seq)} entries, 1 releases`)
  expect(out).toContain('没有可对照的链头：截短看不出来。')
  expect(out).toContain(`head ${noted(head)}`)
  expect(JSON.parse(readFileSync(kept(), 'utf8'))).toMatchObject(head)
})

test('the answer for programs is JSON and nothing else, and the last run is compared with', async () => {
  const { code, out, err } = await ledgerCommand('ledger:verify', ['--json'])
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({
    holds: true,
    fault: null,
    releases: 1,
    anchors: [{ from: 'ledger-head.json' }],
  })
})

test('the first entry that does not hold is named: 1, and nothing is noted', async () => {
  const before = readFileSync(kept(), 'utf8')
  const [passed, signed] = [await firstOf('passed'), await firstOf('signed')]
  const others = [
    await tamper(newsroom.payload, 'ledger', signed.id, { personName: '别人' }),
    await tamper(newsroom.payload, 'ledger', passed.id, {
      entry: passed.entry.replace('reviewer', 'someone'),
    }),
  ]
  const [{ code, out, err }, json] = await Promise.all([
    ledgerCommand('ledger:verify', []),
    ledgerCommand('ledger:verify', ['--json']),
  ])
  for (const restore of others) await restore()
  const seq = String(passed.seq)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(`台账校验不通过。第 ${seq} 条的内容与它的哈希不符`)
  expect(err).toContain(`The evidence does not hold. Entry ${seq} is not what its hash says`)
  expect(err).toContain(`fault wrong-hash at ${seq}; ${String(passed.seq - 1)} entries before it hold`)
  expect([json.code, JSON.parse(json.out)]).toMatchObject([
    1,
    { holds: false, fault: { seq: passed.seq, code: 'wrong-hash', message: { zh: expect.any(String) } } },
  ])
  expect(readFileSync(kept(), 'utf8')).toBe(before)
})

test('a cut is seen against a head that was written down before, and against a noted one', async () => {
  const file = path.join(newsroom.dataDir, 'head.json')
  expect(await ledgerCommand('ledger:head', [file])).toMatchObject({ code: 0, out: '' })
  const head = await ledgerHead(newsroom.payload)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ statement: { ledger: head } })
  // The note of the last run would show it, too: whoever cuts takes that away first.
  rmSync(kept())
  const restore = await remove(newsroom.payload, 'ledger', 'seq', head.seq)
  const [found, written] = await Promise.all([
    ledgerCommand('ledger:verify', ['--anchor', file]),
    ledgerCommand('ledger:verify', ['--anchor', noted(head)]),
  ])
  await restore()
  expect(found.code).toBe(1)
  expect(found.err).toContain(`台账被截短：曾有第 ${String(head.seq)} 条（依据：${file}）`)
  expect(written).toMatchObject({ code: 1, err: expect.stringContaining('The ledger was cut') })
})

test('a head is never written over, and what is no anchor is said: 2', async () => {
  const file = path.join(newsroom.dataDir, 'once.json')
  writeFileSync(file, 'mine')
  expect(await ledgerCommand('ledger:head', [file])).toMatchObject({ code: 2, out: '' })
  expect(readFileSync(file, 'utf8')).toBe('mine')
  const [{ code, err }, unknown] = await Promise.all([
    ledgerCommand('ledger:verify', ['--anchor', 'yesterday']),
    ledgerCommand('ledger:verify', ['--all']),
  ])
  expect([code, err]).toEqual([2, expect.stringContaining('“yesterday”不是链头')])
  expect([unknown.code, unknown.err]).toEqual([
    2,
    expect.stringContaining('npm run ledger:verify -- [--anchor'),
  ])
})

/** The newsroom's data in another place, with nobody at work in it. */
async function copied(): Promise<{ dir: string; file: string; env: Record<string, string> }> {
  const dir = mkdtempSync(path.join(tmpdir(), 'qianfa-copy-'))
  await cp(path.join(newsroom.dataDir, 'keys'), path.join(dir, 'keys'), { recursive: true })
  const file = path.join(dir, 'newsroom.db')
  const { client } = newsroom.payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } }
  await client.execute(`VACUUM INTO '${file}'`)
  const env = { DATA_DIR: dir, MEDIA_DIR: newsroom.mediaDir, DATABASE_URI: `file:${file}` }
  return { dir, file, env }
}

onSqlite('a database of an older version is not brought up to date by looking at it: 2', async () => {
  const { dir, file, env } = await copied()
  const database = new Database(file)
  database.exec("UPDATE payload_migrations SET name = '20200101_000000_initial'")
  database.close()
  const before = sha256(readFileSync(file))
  const { code, out, err } = await ledgerCommand('ledger:verify', [], env)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('数据库是旧版本留下的')
  expect(err).toContain('this command only reads')
  expect(sha256(readFileSync(file))).toBe(before)
  rmSync(dir, { recursive: true })
})

onSqlite('whoever only looks cannot write, whatever code asks for it', async () => {
  const { dir, file, env } = await copied()
  const before = sha256(readFileSync(file))
  const { code, err } = await inProcess(
    `const { closedNewsroom } = await import('./src/launch/closedNewsroom.ts')
    const { db } = await closedNewsroom()
    await db.updateOne({ collection: 'users', where: {}, data: { name: '别人' } })`,
    env,
  )
  expect(code).not.toBe(0)
  expect(err).toMatch(/readonly|read-only/i)
  expect(sha256(readFileSync(file))).toBe(before)
  rmSync(dir, { recursive: true })
})

onSqlite('a wrong directory is said, and nothing is made there: 2', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'qianfa-nothing-'))
  const env = { DATA_DIR: dir, DATABASE_URI: '' }
  const missing = await ledgerCommand('ledger:verify', [], env)
  expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('没有找到编辑部的数据库')])
  mkdirSync(path.join(dir, 'keys'))
  writeFileSync(path.join(dir, 'newsroom.db'), '')
  const noKey = await ledgerCommand('ledger:verify', [], env)
  expect([noKey.code, noKey.err]).toEqual([2, expect.stringContaining('没有找到编辑部的发布密钥')])
  expect(existsSync(path.join(dir, 'keys', 'release-key.pem'))).toBe(false)
  await cp(path.join(newsroom.dataDir, 'keys'), path.join(dir, 'keys'), { recursive: true })
  const empty = await ledgerCommand('ledger:verify', [], env)
  expect([empty.code, empty.err]).toEqual([2, expect.stringContaining('里面没有编辑部的数据')])
  rmSync(dir, { recursive: true })
})

onSqlite('a ledger without any entry proves nothing: 2', async () => {
  const { dir, file, env } = await copied()
  const database = new Database(file)
  database.exec('DROP TRIGGER IF EXISTS ledger_never_deleted; DELETE FROM ledger')
  database.close()
  const { code, err } = await ledgerCommand('ledger:verify', [], env)
  expect([code, err]).toEqual([2, expect.stringContaining('台账里一条记录也没有')])
  rmSync(dir, { recursive: true })
})
