import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeReader, fakeReader } from '../../tests/support/fakeReader.ts'
import { serveSite, type SiteServer } from '../../tests/support/siteServer.ts'
import { articleContent, settingsContent } from '../../tests/support/snapshots.ts'

let reader: FakeReader
let site: SiteServer

beforeEach(async () => {
  reader = fakeReader()
  reader.release('articles', 'a', articleContent(7))
  reader.release('settings', 'settings', settingsContent())
  site = await serveSite(reader, { mostWaiting: 2 })
})

afterEach(() => site.close())

async function changes(query: string) {
  const response = await site.get(`/api/v1/changes?${query}`)
  expect(response.status).toBe(200)
  return (await response.json()) as { items: Record<string, unknown>[]; since: number; more: boolean }
}

test('every release is listed, with the addresses of what it is about', async () => {
  const { items, since, more } = await changes('')
  expect({ since, more }).toEqual({ since: 2, more: false })
  expect(items).toMatchObject([
    {
      seq: 1,
      kind: 'publish',
      collection: 'articles',
      name: '7',
      live: true,
      url: `${site.origin}/articles/7`,
      links: { self: `${site.origin}/api/v1/articles/7` },
    },
    { seq: 2, collection: 'settings', name: null, url: null, links: { self: null } },
  ])
  expect(items[0]).not.toHaveProperty('signed')
})

test('a follower goes on where it stopped', async () => {
  const first = await changes('limit=1')
  expect(first).toMatchObject({ items: [{ seq: 1 }], since: 1, more: true })
  expect(await changes(`since=${first.since}`)).toMatchObject({ items: [{ seq: 2 }], since: 2, more: false })
  expect(await changes('since=2')).toMatchObject({ items: [], since: 2, more: false })
})

test('a withdrawal says what comes after, and tells nothing of one that leaves nothing behind', async () => {
  reader.release('articles', 'b', articleContent(8))
  reader.withdraw(7, { after: 'redirect', replacedBy: 8 })
  reader.withdraw(8, { after: 'gone', notice: '不公开的理由' })
  const { items } = await changes('since=3')
  expect(items).toMatchObject([
    { kind: 'withdraw', live: false, withdrawal: { after: 'redirect', notice: null } },
    { kind: 'withdraw', live: false, withdrawal: { after: 'gone', notice: null } },
  ])
})

test('the signed release comes along where it is asked for', async () => {
  const { items } = await changes('include=signed&limit=1')
  expect(items[0]?.['signed']).toEqual(reader.proof(7)?.signed)
})

/** Asks until the answer has this status: others come and go in their own time. */
async function answered(status: number, path: string): Promise<Response> {
  const response = await site.get(path)
  return response.status === status ? response : answered(status, path)
}

describe('who waits', () => {
  test('is answered at once where there is something already', async () => {
    expect((await changes('since=1&wait=30')).items).toHaveLength(1)
  })

  test('is answered when something is released, and by no cache', async () => {
    const answer = site.get('/api/v1/changes?since=2&wait=30')
    await sleep(50)
    reader.release('articles', 'b', articleContent(8))
    const response = await answer
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ items: [{ seq: 3, name: '8' }] })
  })

  test('is answered without changes when the time is over', async () => {
    expect((await changes('since=2&wait=1')).items).toEqual([])
  })

  test('is refused at once where the question is wrong, or only the head is asked for', async () => {
    expect((await site.get('/api/v1/changes?since=2&wait=30&x=1')).status).toBe(400)
    expect((await site.get('/api/v1/changes?since=2&wait=31')).status).toBe(400)
    expect((await site.get('/api/v1/changes?since=2&wait=30', { method: 'HEAD' })).status).toBe(200)
  })

  test('is sent away where too many wait, until one leaves', async () => {
    const controllers = [new AbortController(), new AbortController()]
    const waiting = controllers.map(({ signal }) =>
      site.get('/api/v1/changes?since=2&wait=30', { signal }).catch(() => null),
    )
    const refused = await answered(503, '/api/v1/changes?since=2&wait=1')
    expect(refused.headers.get('retry-after')).toBe('5')
    expect(await refused.json()).toMatchObject({ code: 'too-many-waiting' })
    for (const controller of controllers) controller.abort()
    await Promise.all(waiting)
    await answered(200, '/api/v1/changes?since=2&wait=1')
  })
})
