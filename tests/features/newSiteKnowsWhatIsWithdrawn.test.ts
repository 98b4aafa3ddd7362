import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { verifyEvidence } from '../../src/newsroom/evidence/verify.ts'
import { type Desk, draftArticle, type Made, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { type FollowingSite, siteWith } from '../support/siteOf.ts'

/** A site that is set up, or rebuilt, after a withdrawal answers at the old addresses as one that saw it all. */
let newsroom: Newsroom
let desk: Desk
let old: FollowingSite
let fresh: FollowingSite
let paths: string[]

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  old = await siteWith(newsroom)
  const other = await corrected('替代的一篇')
  const terms = [
    { kind: 'withdraw', after: 'gone', reason: '内部理由甲' },
    { kind: 'withdraw', after: 'notice', reason: '数字有误，正在核实' },
    { kind: 'withdraw', after: 'redirect', reason: '内部理由乙', replacedBy: other.id },
  ]
  const numbers: number[] = []
  for (const term of terms) {
    const made = await corrected(`撤下的一篇 ${term.after}`)
    numbers.push((await desk.editor.get(made.path)).body.number as number)
    await old.catchUp()
    expect((await old.get(`/articles/${String(numbers.at(-1))}`)).status).toBe(200)
    await take(desk.editor, made, 'submit', term)
    await take(desk.reviewer, made, 'pass')
    await take(desk.signer, made, 'sign')
    expect((await take(desk.publisher, made, 'release')).body.state).toBe('withdrawn')
  }
  const atOnce = await corrected('紧急撤下的一篇')
  numbers.push((await desk.editor.get(atOnce.path)).body.number as number)
  await take(desk.publisher, atOnce, 'withdraw-now', { reason: '内部理由丙', after: 'gone' })
  await old.catchUp()
  fresh = await siteWith(newsroom)
  paths = numbers.flatMap((number) => [
    `/articles/${String(number)}`,
    `/en/articles/${String(number)}`,
    `/articles/${String(number)}/proof`,
    `/shangliang/2026-01-15/${String(number)}.html`,
    `/api/v1/articles/${String(number)}`,
    `/api/v1/articles/${String(number)}/proof`,
  ])
}, 120_000)
afterAll(async () => {
  await Promise.all([old.close(), fresh.close()])
  await newsroom.close()
})

/** Released, and released again with a correction: then nothing of the first text is in the feed any more. */
async function corrected(title: string): Promise<Made> {
  const made = await draftArticle(desk, { title })
  await release(desk, made)
  await desk.editor.patch(made.path, { title: `${title}（更正）` })
  await release(desk, made)
  return made
}

/** But for what the site itself is called. */
async function told(site: FollowingSite, path: string) {
  const response = await site.get(path)
  const text = (await response.text()).replaceAll(site.origin, '').replaceAll(new URL(site.origin).host, '')
  const location = response.headers.get('location')?.replace(site.origin, '') ?? null
  return { status: response.status, location, text }
}

test('what the public finds at each address is the same, of the new kind and of the old', async () => {
  for (const path of paths) expect([path, await told(fresh, path)]).toEqual([path, await told(old, path)])
})

test('and it is what the withdrawal decided', async () => {
  const statuses = (of: RegExp) =>
    Promise.all(paths.filter((path) => of.test(path)).map(async (path) => (await fresh.get(path)).status))
  expect(await statuses(/^\/articles\/\d+$/)).toEqual([410, 410, 302, 410])
  expect(await statuses(/^\/shangliang/)).toEqual([301, 301, 301, 301])
  expect(await statuses(/^\/api\/v1\/articles\/\d+$/)).toEqual([410, 410, 410, 410])
  const notice = paths[6] ?? ''
  expect((await told(fresh, notice)).text).toContain('数字有误，正在核实')
})

test('the list of changes is the same', async () => {
  expect(await told(fresh, '/api/v1/changes?limit=100')).toEqual(await told(old, '/api/v1/changes?limit=100'))
})

test('the reasons and the texts that are gone are told to nobody', async () => {
  const everything = [...paths, '/api/v1/changes?limit=100&include=signed', '/', '/articles', '/atom.xml']
  for (const path of everything)
    expect([path, (await told(fresh, path)).text]).toEqual([
      path,
      expect.not.stringMatching(/内部理由|撤下的一篇/),
    ])
})

test('all of it is evidence that holds', async () => {
  expect((await verifyEvidence(newsroom.payload)).fault).toBeNull()
})
