import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type HotServer, serveHot } from '../../tests/support/hotServer.ts'
import { until } from '../../tests/support/replicas.ts'

const PAGE = '<p>商量</p>'.repeat(400)
let edition = 'one'
let server: HotServer

afterEach(() => server.close())

async function serve(cold: RequestListener, room?: number): Promise<void> {
  edition = 'one'
  server = await serveHot({
    cold,
    edition: () => edition,
    mayKeep: (url) => !url.startsWith('/search'),
    isFile: (url) => url.startsWith('/media/'),
    namesHost: true,
    ...(room !== undefined && { room }),
  })
}

/** Says what edition it was made from, and may be kept. */
const page =
  (headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_request, response) => {
    const body = `${edition} ${PAGE}`
    response.statusCode = status
    for (const [name, value] of Object.entries({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Last-Modified': 'Thu, 15 Jan 2026 01:25:00 GMT',
      ETag: `"${edition}"`,
      'Content-Length': String(Buffer.byteLength(body)),
      ...headers,
    }))
      if (value !== '') response.setHeader(name, value)
    response.end(body)
  }

const GZIP = { headers: { 'Accept-Encoding': 'gzip' } }
const BROTLI = { headers: { 'Accept-Encoding': 'gzip, deflate, br' } }

async function brotliIsThere(path: string): Promise<void> {
  for (let i = 0; i < 200; i += 1)
    if ((await server.ask(path, BROTLI)).headers['content-encoding'] === 'br') return
  throw new Error('The Brotli form never came.')
}

describe('what is kept', () => {
  test('is made once, and given again with the same head and bytes', async () => {
    await serve(page())
    const first = await server.ask('/a')
    const second = await server.ask('/a')
    expect(server.cold()).toBe(1)
    expect(second.status).toBe(200)
    expect(second.text).toBe(`one ${PAGE}`)
    expect({ ...second.headers, date: '' }).toEqual({ ...first.headers, date: '' })
  })

  test('is made anew as soon as the edition is another', async () => {
    await serve(page())
    await server.ask('/a')
    edition = 'two'
    expect((await server.ask('/a')).text).toContain('two')
    expect((await server.ask('/a', GZIP)).text).toContain('two')
  })

  test('is kept apart by the name that the client called the server by', async () => {
    await serve((request, response) => {
      response.setHeader('ETag', '"x"')
      response.setHeader('Cache-Control', 'no-cache')
      response.end(`links to ${request.headers.host ?? ''}`)
    })
    await server.ask('/a', { headers: { Host: 'evil.example' } })
    expect((await server.ask('/a', { headers: { Host: 'www.example.org' } })).text).toBe(
      'links to www.example.org',
    )
  })

  test('is kept apart by the query', async () => {
    await serve((request, response) => {
      response.setHeader('ETag', '"x"')
      response.setHeader('Cache-Control', 'no-cache')
      response.end(request.url)
    })
    for (const path of ['/a', '/a?after=1', '/a?after=2', '/a'])
      expect((await server.ask(path)).text).toBe(path)
    expect(server.cold()).toBe(3)
  })

  test('stays within its room, however many addresses somebody makes up', async () => {
    const room = 200_000
    await serve(page(), room)
    await server.ask('/home')
    for (let i = 0; i < 60; i += 1) await server.ask(`/a?made-up=${String(i)}`)
    const before = server.cold()
    await server.ask('/home')
    expect(server.cold()).toBe(before)
    await server.ask('/a?made-up=0')
    expect(server.cold()).toBe(before + 1)
    await server.ask('/a?made-up=59')
    expect(server.cold()).toBe(before + 1)
  })
})

describe('what is not kept', () => {
  test.each([
    ['an error', page({}, 404)],
    ['a failure', page({}, 500)],
    ['what is gone', page({}, 410)],
    ['what says so', page({ 'Cache-Control': 'no-store' })],
    ['what is for one client', page({ 'Cache-Control': 'private, no-cache' })],
    ['what depends on a header of the client', page({ Vary: 'Accept-Language' })],
    ['what sets a cookie', page({ 'Set-Cookie': 'a=b' })],
    ['what has no tag', page({ ETag: '' })],
  ] as [string, RequestListener][])('%s', async (_, cold) => {
    await serve(cold)
    await server.ask('/a')
    await server.ask('/a')
    expect(server.cold()).toBe(2)
  })

  test('the answer to a search, which is coded all the same', async () => {
    await serve(page())
    await server.ask('/search?q=a', GZIP)
    const again = await server.ask('/search?q=a', GZIP)
    expect(server.cold()).toBe(2)
    expect(again.headers['content-encoding']).toBe('gzip')
    expect(again.text).toBe(`one ${PAGE}`)
  })

  test('what was made while the edition changed', async () => {
    await serve((request, response) => {
      const made = edition
      edition = 'two'
      page({ ETag: `"${made}"` })(request, response)
    })
    await server.ask('/a')
    await server.ask('/a')
    expect(server.cold()).toBe(2)
  })

  test('anything while the content cannot be read', async () => {
    await serve(page())
    await server.close()
    server = await serveHot({
      cold: page(),
      edition: () => {
        throw new Error('The store is damaged.')
      },
      mayKeep: () => true,
      isFile: () => false,
      namesHost: true,
    })
    await server.ask('/a')
    expect((await server.ask('/a')).status).toBe(200)
    expect(server.cold()).toBe(2)
  })
})

describe('what goes past', () => {
  test('a stream, as it comes', async () => {
    await serve((_request, response) => {
      response.setHeader('ETag', '"x"')
      response.setHeader('Cache-Control', 'no-cache')
      response.setHeader('Content-Type', 'text/event-stream')
      response.flushHeaders()
      response.write('a'.repeat(2000))
      response.end('b')
    })
    expect((await server.ask('/a', GZIP)).text).toBe('a'.repeat(2000) + 'b')
    await server.ask('/a')
    expect(server.cold()).toBe(2)
  })

  test('a file, with the conditions that its own handler judges', async () => {
    await serve((request, response) => response.end(request.headers['if-none-match']))
    expect((await server.ask('/media/a', { headers: { 'If-None-Match': '"x"' } })).text).toBe('"x"')
  })

  test('other methods', async () => {
    await serve((request, response) => response.end(request.method))
    expect((await server.ask('/a', { method: 'POST' })).text).toBe('POST')
  })
})

describe('the form of an answer', () => {
  test('is gzip from the first answer on, and Brotli once it was worth making', async () => {
    await serve(page())
    const first = await server.ask('/a', BROTLI)
    expect(first.headers['content-encoding']).toBe('gzip')
    await brotliIsThere('/a')
    const brotli = await server.ask('/a', BROTLI)
    expect(brotli.text).toBe(first.text)
    expect(brotli.headers['content-length']).toBe(String(brotli.bytes.byteLength))
    expect(server.cold()).toBe(1)
  })

  test('is gzip also where the first reader took it plain', async () => {
    await serve(page())
    await server.ask('/a')
    expect((await server.ask('/a', GZIP)).headers['content-encoding']).toBe('gzip')
    expect(server.cold()).toBe(1)
  })

  test('has a tag of its own, and says what it depends on', async () => {
    await serve(page())
    await server.ask('/a', GZIP)
    await brotliIsThere('/a')
    const forms = [await server.ask('/a'), await server.ask('/a', GZIP), await server.ask('/a', BROTLI)]
    expect(forms.map(({ headers }) => headers.etag)).toEqual(['"one"', '"one.gz"', '"one.br"'])
    expect(forms.map(({ headers }) => headers.vary)).toEqual(Array(3).fill('Accept-Encoding'))
  })

  test.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    ['gzip;q=0, *', 'br'],
    ['br;q=0.1, gzip', 'gzip'],
    ['*', 'br'],
    ['deflate', undefined],
    ['identity;q=0, gzip;q=0.01', 'gzip'],
  ])('to a client that accepts %j is %j', async (accepted, coding) => {
    await serve(page())
    await server.ask('/a', GZIP)
    await brotliIsThere('/a')
    const headers: Record<string, string> = accepted === undefined ? {} : { 'Accept-Encoding': accepted }
    expect((await server.ask('/a', { headers })).headers['content-encoding']).toBe(coding)
  })

  test('is plain where coding gains nothing', async () => {
    await serve((_request, response) => response.setHeader('Content-Type', 'text/plain').end('short'))
    const answer = await server.ask('/a', GZIP)
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers.vary).toBeUndefined()
  })

  test('outlives an edition that left it as it was', async () => {
    await serve((_request, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.setHeader('Cache-Control', 'no-cache')
      response.setHeader('ETag', '"same"')
      response.end(PAGE)
    })
    await server.ask('/a', GZIP)
    await brotliIsThere('/a')
    edition = 'two'
    expect((await server.ask('/a', BROTLI)).headers['content-encoding']).toBe('br')
  })
})

describe('who has it already', () => {
  const having = (headers: Record<string, string>) => server.ask('/a', { headers })

  test.each([true, false])('is told so, hot or not (%s)', async (hot) => {
    await serve(page())
    if (hot) await server.ask('/a')
    const answer = await having({ 'If-None-Match': '"one"' })
    expect(answer.status).toBe(304)
    expect(answer.bytes.byteLength).toBe(0)
    expect(answer.headers).toMatchObject({
      etag: '"one"',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
    })
    expect(answer.headers['content-type']).toBeUndefined()
    expect((await server.ask('/a')).status).toBe(200)
    expect(server.cold()).toBe(1)
  })

  test('in one form is not sent another', async () => {
    await serve(page())
    await server.ask('/a', GZIP)
    await brotliIsThere('/a')
    for (const etag of ['"one"', '"one.gz"', '"one.br"', 'W/"one.gz"', '"else", "one"', '*']) {
      const answer = await having({ 'If-None-Match': etag, ...BROTLI.headers })
      expect([etag, answer.status]).toEqual([etag, 304])
      if (/^"one/.test(etag)) expect(answer.headers.etag).toBe(etag)
    }
  })

  test('in a form that it no longer takes gets one that it does', async () => {
    await serve(page())
    await server.ask('/a', GZIP)
    expect((await having({ 'If-None-Match': '"one.gz"' })).status).toBe(200)
  })

  test('by date only is told so; a tag counts for more', async () => {
    await serve(page())
    const since = 'Thu, 15 Jan 2026 01:25:00 GMT'
    expect((await having({ 'If-Modified-Since': since })).status).toBe(304)
    expect((await having({ 'If-Modified-Since': 'Thu, 15 Jan 2026 01:24:59 GMT' })).status).toBe(200)
    expect((await having({ 'If-Modified-Since': 'nonsense' })).status).toBe(200)
    expect((await having({ 'If-Modified-Since': since, 'If-None-Match': '"old"' })).status).toBe(200)
  })

  test('and reloads all the same gets it', async () => {
    await serve(page())
    expect((await having({ 'If-None-Match': '"one"', 'Cache-Control': 'no-cache' })).status).toBe(200)
  })

  test('of the edition before gets the new one', async () => {
    await serve(page())
    await server.ask('/a')
    edition = 'two'
    expect((await having({ 'If-None-Match': '"one"' })).text).toContain('two')
  })

  test('never counts for an error', async () => {
    await serve(page({}, 404))
    expect((await having({ 'If-None-Match': '*' })).status).toBe(404)
  })
})

test('HEAD says what GET would, in every form', async () => {
  await serve(page())
  await server.ask('/a', GZIP)
  await until(() => server.cold() === 1)
  for (const headers of [{}, GZIP.headers]) {
    const get = await server.ask('/a', { headers })
    const head = await server.ask('/a', { headers, method: 'HEAD' })
    expect(head.bytes.byteLength).toBe(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  }
  expect(server.cold()).toBe(1)
})
