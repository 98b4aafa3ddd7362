import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sha256 } from '../../src/ledger/canonical.ts'
import { EMPTY_HEAD, faultOf, type Head } from '../../src/ledger/chain.ts'
import { isSignedHead } from '../../src/ledger/headStatement.ts'
import { trustedKeys } from '../../src/ledger/release.ts'
import { ledgerHead } from '../../src/newsroom/evidence/ledger.ts'
import { takeVerification } from '../../src/newsroom/evidence/oneAtATime.ts'
import { releaseKeyOf } from '../../src/newsroom/installation.ts'
import { type Desk, draftArticle, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, type Person } from '../support/newsroom.ts'
import { tamper } from '../support/tamper.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  const article = await draftArticle(desk)
  await take(desk.editor, article, 'submit')
  await take(desk.reviewer, article, 'return', { comment: '=1+1 请核对"数字"，\n再送' })
  await release(desk, article)
}, 60_000)
afterAll(() => newsroom.close())

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test says what it expects
async function eventsIn(response: Response): Promise<{ event: string; data: any }[]> {
  const text = await response.text()
  return [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, event = '', data = '']) => ({
    event,
    data: JSON.parse(data),
  }))
}

const verify = (person: Person, body: object = {}) =>
  person.raw('/evidence/verify', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  })

async function exported(query: string): Promise<{ response: Response; text: string }> {
  const response = await desk.auditor.raw(`/evidence/export?${query}`)
  // Not response.text(), which takes a byte order mark away.
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { response, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}

test('the auditor verifies the whole evidence, watches how far it is, and that is on record', async () => {
  const before = await ledgerHead(newsroom.payload)
  const events = await eventsIn(await verify(desk.auditor))
  expect(events[0]).toMatchObject({ event: 'progress', data: { entries: before.seq, total: before.seq } })
  expect(events.at(-1)).toMatchObject({
    event: 'done',
    data: { entries: before.seq, releases: 1, head: before, fault: null },
  })
  const { body } = await desk.auditor.get('/ledger?sort=-seq&limit=1')
  expect(JSON.parse(body.docs[0].entry)).toMatchObject({
    type: 'evidence_verified',
    by: { id: desk.auditor.id, role: 'auditor' },
    head: before,
    fault: null,
  })
  const kept = JSON.parse(readFileSync(path.join(newsroom.dataDir, 'ledger-head.json'), 'utf8'))
  expect(kept).toMatchObject(before)
})

test('what does not hold is named, with the entry and in words', async () => {
  const { body } = await desk.auditor.get('/ledger?where[type][equals]=passed&limit=1')
  const [row] = body.docs
  const restore = await tamper(newsroom.payload, 'ledger', row.id, { personName: '别人' })
  const done = (await eventsIn(await verify(desk.auditor))).at(-1)
  await restore()
  expect(done?.data.fault).toMatchObject({ seq: row.seq, code: 'wrong-column', detail: 'personName' })
  expect(done?.data.fault.message).toContain(`第 ${String(row.seq)} 条`)
})

test('a head that the auditor noted is compared, and one that is none is refused', async () => {
  const head = await ledgerHead(newsroom.payload)
  const noted = (seq: number, hash: string) => ({ anchor: `${String(seq)}:${hash}` })
  const good = (await eventsIn(await verify(desk.auditor, noted(head.seq, head.hash)))).at(-1)
  expect(good?.data.fault).toBeNull()
  const other = (await eventsIn(await verify(desk.auditor, noted(head.seq, 'f'.repeat(64))))).at(-1)
  expect(other?.data.fault).toMatchObject({ seq: head.seq, code: 'rewritten' })
  expect((await desk.auditor.post('/evidence/verify', { anchor: 'yesterday' })).body.code).toBe(
    'anchor-unfit',
  )
})

test('there is one verification at a time, and who goes away ends theirs', async () => {
  const free = takeVerification()
  const second = await desk.auditor.post('/evidence/verify')
  expect([second.status, second.body.code]).toEqual([409, 'verification-running'])
  free?.()
  const entries = Number((await eventsIn(await verify(desk.auditor))).at(-1)?.data.entries)
  const left = await verify(desk.auditor)
  await left.body?.cancel()
  const again = await until200()
  // What was broken off left no record: one of the first run, and nothing else, came between.
  expect((await eventsIn(again)).at(-1)?.data).toMatchObject({ entries: entries + 1, fault: null })
})

async function until200(): Promise<Response> {
  for (;;) {
    const response = await verify(desk.auditor)
    if (response.status === 200) return response
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

test.each([
  ['POST', '/evidence/verify'],
  ['GET', '/evidence/head'],
  ['GET', '/evidence/export'],
])('%s %s is for the auditor alone, and who tried is on record', async (method, path) => {
  expect((await newsroom.anonymous.raw(path, { method })).status).toBe(401)
  for (const person of [desk.admin, desk.signer, desk.publisher, desk.editor, desk.reviewer]) {
    const response = await person.raw(path, { method })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'wrong-role'])
  }
  const { body } = await desk.auditor.get('/ledger?sort=-seq&limit=1')
  expect(body.docs[0]).toMatchObject({ type: 'action_refused', person: desk.reviewer.id })
})

test('the head is signed, so that who keeps it can show what the newsroom said', async () => {
  const { body } = await desk.auditor.get('/evidence/head')
  const keys = trustedKeys([releaseKeyOf(newsroom.payload).publicKey])
  expect(body.statement.ledger).toEqual(await ledgerHead(newsroom.payload))
  expect(isSignedHead(body, keys)).toBe(true)
  body.statement.ledger.seq--
  expect(isSignedHead(body, keys)).toBe(false)
})

test('JSON Lines hold every entry exactly: the chain can be checked from the file alone', async () => {
  const before = await ledgerHead(newsroom.payload)
  const { response, text } = await exported('format=jsonl')
  expect(response.headers.get('content-disposition')).toContain(`qianfa-ledger-${String(before.seq)}.jsonl`)
  let head: Head = EMPTY_HEAD
  for (const line of text.trimEnd().split('\n')) {
    const entry = JSON.parse(line)
    expect(faultOf(entry, head)).toBeNull()
    head = { seq: entry.seq, hash: entry.hash }
  }
  expect(head).toEqual(before)
  const { body } = await desk.auditor.get('/ledger?sort=-seq&limit=1')
  expect(JSON.parse(body.docs[0].entry)).toMatchObject({
    type: 'evidence_exported',
    by: { id: desk.auditor.id },
    format: 'jsonl',
    head: before,
  })
})

test('a table opens in Excel: marked as UTF-8, in words, in Beijing time, and no cell is a formula', async () => {
  const { response, text } = await exported('format=csv&type=returned')
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const [head, row] = text.split('\r\n')
  expect(head).toMatch(/^\uFEFF"序号","时间（UTC）","时间（北京时间）","事项"/)
  expect(row).toContain('"退回","returned","reviewer"')
  expect(row).toContain(`"'=1+1 请核对""数字""，\n再送"`)
  const [, utc = '', beijing = ''] = /^"\d+","([^"]+)","([^"]+)"/.exec(row ?? '') ?? []
  expect(Date.parse(`${beijing.replace(' ', 'T')}+08:00`)).toBe(Math.floor(Date.parse(utc) / 1000) * 1000)
})

test('an export is narrowed by time, person, document and type', async () => {
  const seqsOf = async (query: string) =>
    (await exported(`format=jsonl&${query}`)).text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  const of = await seqsOf(`person=${desk.reviewer.id}&type=passed,returned`)
  expect(of.map(({ type }) => type)).toEqual(['returned', 'passed'])
  const [{ document, at }] = of
  const about = await seqsOf(`document=articles/${document.id}`)
  expect(new Set(about.map((entry) => entry.document.id))).toEqual(new Set([document.id]))
  expect(await seqsOf('from=2999-01-01')).toEqual([])
  expect(await seqsOf('to=2020-01-01')).toEqual([])
  const day = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
  expect((await seqsOf(`from=${day}&to=${day}&type=returned`)).length).toBe(1)
  expect((await seqsOf(`from=${at}&to=${at}&type=returned`)).length).toBe(1)
})

test.each(['format=xml', 'from=yesterday', 'to=2025-13-01', 'type=passed,invented', 'document=x'])(
  'a condition that is not fit is refused, not passed over: %s',
  async (query) => {
    const { status, body } = await desk.auditor.get(`/evidence/export?${query}`)
    expect([status, body.code]).toEqual([422, 'filter-unfit'])
  },
)

test('every digest of the exported snapshots can be recomputed', async () => {
  const { text } = await exported('format=jsonl&type=released')
  for (const line of text.trimEnd().split('\n')) {
    const { digest } = JSON.parse(line)
    expect(sha256(await (await newsroom.anonymous.raw(`/snapshots/${digest}`)).text())).toBe(digest)
  }
})
