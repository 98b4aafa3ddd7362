import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { send } from './send.ts'

const BODY = 'the end'
const HEADERS = ['Content-Type', 'text/plain', 'ETag', '"a"', 'Content-Length', String(BODY.length)]

/** How often Node itself put a head together. */
let composed = 0
let ours: Server
let nodes: Server

beforeAll(async () => {
  ours = await serve((request, response) => {
    const compose = response.writeHead.bind(response)
    response.writeHead = ((...head: Parameters<typeof compose>) => {
      composed += 1
      return compose(...head)
    }) as typeof response.writeHead
    send(request, response, 200, HEADERS, Buffer.from(BODY))
  })
  nodes = await serve((_request, response) => response.writeHead(200, HEADERS).end(BODY))
})
afterAll(() => {
  for (const server of [ours, nodes]) {
    server.close()
    server.closeAllConnections()
  }
})

async function serve(listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** What comes over the wire for requests that are sent in one go, but for the time; the last one ends it. */
async function answered(server: Server, ...requests: string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(requests.map((lines) => `${lines}\r\nHost: a\r\n\r\n`).join(''))
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return text.replace(/Date: .*/g, 'Date')
}

const KEPT = 'GET / HTTP/1.1'
const LAST = 'GET / HTTP/1.1\r\nConnection: close'

describe('a head that is given again', () => {
  test('is made once a second, and is what Node would make', async () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000)
    await answered(ours, KEPT, LAST)
    composed = 0
    const text = await answered(ours, KEPT, KEPT, KEPT, LAST)
    expect(composed).toBe(1)
    expect(text).toBe(await answered(nodes, KEPT, KEPT, KEPT, LAST))
    clock.mockReturnValue(1_800_000_001_000)
    await answered(ours, KEPT, KEPT, KEPT, LAST)
    expect(composed).toBe(3)
    clock.mockRestore()
  })

  test.each([
    ['a connection that ends', [LAST]],
    ['HTTP/1.0', ['GET / HTTP/1.0']],
    ['HTTP/1.0 on a kept connection', ['GET / HTTP/1.0\r\nConnection: keep-alive', LAST]],
    ['HEAD', ['HEAD / HTTP/1.1', LAST]],
    ['one that waits to be asked for its body', [`${KEPT}\r\nExpect: 100-continue`, LAST]],
    [
      'each after the other',
      [KEPT, 'HEAD / HTTP/1.1', KEPT, 'GET / HTTP/1.0\r\nConnection: keep-alive', LAST],
    ],
  ])('is not given where it would be another: %s', async (_, requests) => {
    await answered(ours, KEPT, LAST)
    const wanted = await answered(nodes, ...requests)
    expect(await answered(ours, ...requests)).toBe(wanted)
    expect(await answered(ours, ...requests)).toBe(wanted)
  })
})
