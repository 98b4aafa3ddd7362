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
  site = await serveSite(reader, { mostWaiting: 2, heartbeat: 1 })
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

describe('a stream of events', () => {
  /** What comes until it holds this, and goes on being read by the next call. */
  async function streamed(query = '', headers: Record<string, string> = {}) {
    const controller = new AbortController()
    const response = await site.get(`/api/v1/changes${query}`, {
      headers: { Accept: 'text/event-stream', ...headers },
      signal: controller.signal,
    })
    let said = ''
    const chunks = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    const upTo = async (words: string) => {
      while (!said.includes(words)) {
        const { value, done } = (await chunks?.read()) ?? { done: true }
        if (done) throw new Error(`The stream ended without ${words}: ${said}`)
        said += value
      }
      return said
    }
    const ids = () => [...said.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))
    return { response, upTo, ids, leave: () => controller.abort() }
  }

  test('gives what happened and what happens, each once, under its number', async () => {
    const { response, upTo, ids, leave } = await streamed('?include=signed')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
    expect(response.headers.get('vary')).toContain('Accept')
    await upTo('id: 2\n')
    reader.release('articles', 'b', articleContent(8))
    reader.withdraw(7, { after: 'gone', notice: '不公开的理由' })
    const said = await upTo('id: 4\n')
    await upTo('"signature"')
    expect(ids()).toEqual([1, 2, 3, 4])
    const [, data = ''] = /id: 3\nevent: change\ndata: (.*)\n\n/.exec(said) ?? []
    const { items } = await changes('since=2&include=signed')
    expect(JSON.parse(data)).toEqual(items[0])
    leave()
  })

  test('goes on after the number that a client had last', async () => {
    reader.release('articles', 'b', articleContent(8))
    const { upTo, ids, leave } = await streamed('?since=0', { 'Last-Event-ID': '2' })
    await upTo('id: 3\n')
    expect(ids()).toEqual([3])
    leave()
  })

  test('gives many in their order, and says that it is still there when nothing happens', async () => {
    for (let number = 8; number < 260; number++)
      reader.release('articles', `n${number}`, articleContent(number))
    const { upTo, ids, leave } = await streamed()
    await upTo(': still here\n\n')
    expect(ids()).toEqual(Array.from({ length: 254 }, (_, index) => index + 1))
    leave()
  })

  test('is for those who would rather have it, and is refused like a list where the question is wrong', async () => {
    const accepted = async (accept: string) =>
      (await site.get('/api/v1/changes', { headers: { Accept: accept } })).headers.get('content-type')
    for (const accept of ['*/*', 'application/json', 'application/json, text/event-stream;q=0.5'])
      expect(await accepted(accept)).toMatch(/^application\/json/)
    const wrong = await site.get('/api/v1/changes?x=1', { headers: { Accept: 'text/event-stream' } })
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ])
  })

  test('takes a place among those who wait, for as long as it lasts', async () => {
    const [one, other] = [await streamed('?since=2'), await streamed('?since=2')]
    const refused = await site.get('/api/v1/changes', { headers: { Accept: 'text/event-stream' } })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect((await site.get('/api/v1/changes?since=2&wait=1')).status).toBe(503)
    expect((await site.get('/api/v1/changes')).status).toBe(200)
    one.leave()
    await answered(200, '/api/v1/changes?since=2&wait=1')
    other.leave()
  })

  test('ends where the store fails, and its place is free again', async () => {
    const { upTo } = await streamed('?since=2')
    const { changes: read } = reader
    reader.changes = () => {
      throw new Error('gone')
    }
    await expect(upTo('id: 3')).rejects.toThrow('The stream ended')
    expect(site.errors).toHaveLength(1)
    reader.changes = read
    const others = [await streamed('?since=2'), await streamed('?since=2')]
    expect(others.map(({ response }) => response.status)).toEqual([200, 200])
    for (const { leave } of others) leave()
  })
})
