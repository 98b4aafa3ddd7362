import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type HotServer, serveHot } from '../../tests/support/hotServer.ts'
import { SERVER_LIMITS } from './limits.ts'

/** What one client does must not be felt by another. The limits are shortened, so that nobody waits for them. */
const SHORT = { ...SERVER_LIMITS, headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 }
const LARGE = Buffer.alloc(16 << 20, 'a')

let server: HotServer
let sockets: Socket[]

beforeEach(async () => {
  sockets = []
  server = await serveHot(
    {
      cold: (request, response) => response.end(request.url === '/large' ? LARGE : 'served'),
      edition: () => 'one',
      mayKeep: () => true,
      isFile: () => false,
      namesHost: false,
    },
    SHORT,
  )
})

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await server.close()
})

/** Sends the text as it is. @returns what came back by the time the server closed the connection */
function sent(text: string): Promise<string> {
  const socket = opened()
  let answer = ''
  socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
  socket.write(text)
  return new Promise((resolve) => socket.on('close', () => resolve(answer)))
}

function opened(): Socket {
  const socket = connect(server.port, '127.0.0.1').on('error', () => undefined)
  sockets.push(socket)
  return socket
}

const others = async () => expect((await server.ask('/')).text).toBe('served')

test('a thousand open connections that ask nothing', async () => {
  const connecting = Array.from(
    { length: 1000 },
    () => new Promise((resolve) => opened().on('connect', resolve)),
  )
  await Promise.all(connecting)
  await others()
})

test('a head that never ends is given up', async () => {
  const slow = sent('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')
  await others()
  expect(await slow).toMatch(/^HTTP\/1.1 408 /)
})

test('a body that never comes is given up', async () => {
  const slow = sent('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n')
  await others()
  await slow
})

test('many readers of something large who do not read', async () => {
  for (let i = 0; i < 20; i += 1) opened().pause().write('GET /large HTTP/1.1\r\nHost: a\r\n\r\n')
  await others()
})

test.each([
  [
    'a flood of headers',
    `GET / HTTP/1.1\r\nHost: a\r\n${'X-A: aaaaaaaaaaaaaaaa\r\n'.repeat(2000)}\r\n`,
    '431',
  ],
  ['one endless header', `GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, '431'],
  ['a huge address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, '431'],
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\r\n\r\n', '400'],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', '400'],
])('%s is refused in the form of every answer, and nothing is told', async (_, text, status) => {
  const answer = await sent(text)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toContain("Content-Security-Policy: default-src 'none'")
  expect(answer).toContain('Connection: close')
  expect(answer).not.toMatch(/\bat \S+:\d+|node:|Error/)
  await others()
})
