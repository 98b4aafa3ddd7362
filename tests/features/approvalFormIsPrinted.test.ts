import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { moment } from '../../src/form/rows/say.ts'
import { sha256 } from '../../src/ledger/canonical.ts'
import { eventsOf } from '../../src/newsroom/evidence/ledger.ts'
import { type Desk, draftArticle, type Made, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom, type Person } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
let article: Made

beforeAll(async () => {
  process.env.PUBLIC_URL = 'https://www.example.org'
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  await releaseSettings()
  article = await draftArticle(desk, { title: '委员联络室开门接访' })
  await release(desk, article)
}, 60_000)
afterAll(() => newsroom.close())

async function releaseSettings(): Promise<void> {
  const { body } = await desk.editor.post('/settings', {
    siteName: '济南政协商量网',
    sponsor: '政协济南市委员会',
    signingOrgan: '莱芜区政协党组',
  })
  const { id } = (body as { doc: { id: string } }).doc
  await release(desk, { id, path: `/settings/${id}` })
}

const ask = (query = '', person: Person = desk.auditor, { path: address }: Made = article) =>
  person.raw(`${address}/approval-form${query}`)

async function bytesOf(query: string): Promise<Buffer> {
  const response = await ask(query)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

/** The words of a page of HTML, without its style sheet. */
const wordsOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<br>/g, ' ')
    .replace(/<[^>]+>/g, ' ')

/** The text that a reader copies out of a PDF. */
function textOf(pdf: Buffer): string {
  const file = path.join(newsroom.dataDir, 'form.pdf')
  writeFileSync(file, pdf)
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
}

const hasPdfTools = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    process.stdout.write('pdftotext is not installed: the text of the PDF is not looked at.\n')
    return false
  }
})()

const solid = (text: string): string => text.replace(/\s+/g, '')

/** Everything that the ledger says of the article's last release and that its form must say. */
async function facts(): Promise<string[]> {
  const events = await eventsOf(newsroom.payload, { collection: 'articles', id: article.id })
  const last = events.findLast(({ release: signed }) => signed !== undefined)
  const id = last && 'case' in last ? last.case : 0
  const own = events.filter((entry) => entry.seq === last?.seq || ('case' in entry && entry.case === id))
  return [
    last?.digest ?? 'none',
    last?.release?.release.hash ?? 'none',
    last?.release?.key ?? 'none',
    ...own.flatMap(({ by, at }) => [by.name, by.title ?? 'none', moment(at, 'zh')]),
  ]
}

describe('the form of a release', () => {
  test('says in HTML what the ledger says, and nothing runs or is loaded', async () => {
    const response = await ask()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-disposition')).toMatch(/^inline; filename="approval-form-2\.html"/)
    const html = await response.text()
    const style = /<style>(?<style>.*)<\/style>/s.exec(html)?.groups?.style ?? ''
    const hash = Buffer.from(sha256(style), 'hex').toString('base64')
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`)
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|src=/)
    const words = solid(wordsOf(html))
    for (const fact of await facts()) expect(words).toContain(solid(fact))
    expect(words).toContain('委员联络室开门接访')
    expect(words).toContain('签发机构：莱芜区政协党组')
    expect(words).toContain('此件公开发布')
    expect(words).toMatch(/https:\/\/www\.example\.org\/articles\/\d+\/proof/)
  })

  test('is a PDF of one page, with its text as text, and the same bytes each time', async () => {
    const response = await ask('?format=pdf')
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('信息发布审批表-2-')}`,
    )
    const pdf = Buffer.from(await response.arrayBuffer())
    expect(pdf.length).toBeLessThan(400_000)
    expect(await bytesOf('?format=pdf')).toEqual(pdf)
    if (!hasPdfTools) return
    const text = solid(textOf(pdf))
    for (const fact of await facts()) expect(text).toContain(solid(fact))
    expect(textOf(pdf).match(/\f/g)).toHaveLength(1)
  })

  test('is in English for who asks for it', async () => {
    const html = (await bytesOf('?lang=en')).toString()
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Approval form for publication')
  })

  test('is for staff', async () => {
    expect((await ask('', newsroom.anonymous)).status).toBe(401)
    for (const person of [desk.editor, desk.reviewer, desk.signer, desk.publisher, desk.admin, desk.auditor])
      expect((await ask('', person)).status).toBe(200)
  })

  test.each(['?release=99', '?release=0', '?release=1', '?release=x', '?format=docx', '?lang=fr'])(
    'is not there for %s',
    async (query) => {
      const response = await ask(query)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
    },
  )

  test('is not there before the first release, and for no document that is not', async () => {
    const draft = await draftArticle(desk)
    await take(desk.editor, draft, 'submit')
    expect((await ask('', desk.editor, draft)).status).toBe(404)
    const none = { id: 'none', path: '/articles/none' }
    expect((await ask('', desk.editor, none)).status).toBe(404)
  })
})

test('whatever happens later, the form of an old release keeps its bytes', async () => {
  const queries = ['?release=2', '?release=2&lang=en', '?release=2&format=pdf']
  const before = await Promise.all(queries.map(bytesOf))
  await desk.editor.patch(article.path, { title: '委员联络室开门接访（更正）' })
  await take(desk.editor, article, 'submit', { correctionNote: '日期有误。', major: true })
  await take(desk.reviewer2, article, 'pass', { comment: '已核对。' })
  await take(desk.signer2, article, 'sign', { minutes: '党组会议纪要〔2026〕8号' })
  await take(desk.publisher, article, 'release')
  expect(await Promise.all(queries.map(bytesOf))).toEqual(before)

  const corrected = solid(wordsOf((await bytesOf('')).toString()))
  for (const words of ['更正（稿件）', '日期有误。（重大更正，向公众显示）', '已核对。', '发布第3号'])
    expect(corrected).toContain(words)
  expect(corrected).toContain('会议纪要号：党组会议纪要〔2026〕8号')
  expect(corrected).toContain('原公开版发布第2号')
})

test('a withdrawal has a form of its own, which names its reason', async () => {
  const other = await draftArticle(desk, { title: '活动预告' })
  await release(desk, other)
  await take(desk.editor, other, 'submit', { kind: 'withdraw', reason: '活动取消。', after: 'notice' })
  await take(desk.reviewer, other, 'pass')
  await take(desk.signer, other, 'sign')
  await take(desk.publisher, other, 'release')
  const response = await ask('', desk.auditor, other)
  const words = solid(wordsOf(await response.text()))
  for (const part of ['撤稿（稿件）', '情况说明活动取消。', '已撤下', '所撤公开版'])
    expect(words).toContain(part)
  expect(words).not.toContain('/proof')
})

test('an emergency withdrawal has one too, which waits for its ratification and then shows it', async () => {
  const other = await draftArticle(desk, { title: '误发的通知' })
  await release(desk, other)
  await take(desk.publisher, other, 'withdraw-now', { reason: '含内部信息。', after: 'gone' })
  const waiting = solid(wordsOf(await (await ask('', desk.auditor, other)).text()))
  for (const part of ['紧急撤稿（稿件）', '情况说明含内部信息。', '紧急撤稿，尚未追认', '所撤公开版'])
    expect(waiting).toContain(part)
  await take(desk.signer2, other, 'ratify', { comment: '情况属实。' })
  const ratified = solid(wordsOf(await (await ask('', desk.auditor, other)).text()))
  for (const part of ['紧急撤稿，已追认', '追认撤稿', 'signer2', '情况属实。'])
    expect(ratified).toContain(part)
})

test('a signature that was revoked stays on the form as such, and who ordered the release is named', async () => {
  const other = await draftArticle(desk, { title: '撤签再签' })
  await take(desk.editor, other, 'submit')
  await take(desk.reviewer, other, 'pass')
  await take(desk.signer, other, 'sign')
  await take(desk.signer, other, 'revoke', { reason: '尚需核实。' })
  await take(desk.signer2, other, 'sign', { releaseNow: true })
  const words = solid(wordsOf(await (await ask('', desk.auditor, other)).text()))
  expect(words).toMatch(/已由台账第\d+条撤销/)
  expect(words).toMatch(/撤销台账第\d+条签发尚需核实。/)
  expect(words).toMatch(/签发后即发布/)
  expect(words).toMatch(/签发系统签发系统.*按台账第\d+条签发/)
})

test('a contributor keeps the name that the ledger had, whatever the account is called later', async () => {
  const author = await newsroom.person('author', ['editor'])
  const other = await draftArticle({ ...desk, editor: author }, { title: '多人供稿' })
  await release(desk, other)
  const page = async () => (await ask('', desk.auditor, other)).text()
  const before = await page()
  expect(solid(wordsOf(before))).toMatch(/供稿人(author、editor|editor、author)信息员/)
  expect((await desk.admin.patch(`/users/${author.id}`, { name: '改名' })).status).toBe(200)
  expect(await page()).toBe(before)
})

test.each(['districts', 'settings'])('every kind of document has its form: %s', async (collection) => {
  if (collection === 'districts')
    await release(desk, { id: desk.district, path: `/districts/${desk.district}` })
  const { body } = await desk.editor.get(`/${collection}?limit=1`)
  const [{ id }] = body.docs as [{ id: string }]
  const response = await ask('?format=pdf', desk.auditor, { id, path: `/${collection}/${id}` })
  expect(response.status).toBe(200)
})
