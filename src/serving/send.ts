import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FlatHeaders } from './answer.ts'

/** Where Node keeps a head until it is sent. Not documented, but what `headersSent` and most of Express go by. */
type WithHead = ServerResponse & { _header?: unknown; _headerSent?: boolean }

/** A head as Node wrote it in this second, which its `Date` names; wanted again in it, joined with the body. */
interface Written {
  head: string
  whole: Buffer | null
}

/** In bytes: what is joined at most within one second, and how long a body is for which it makes a difference. */
const ROOM = 16 << 20
const LONGEST = 128 << 10

let second = 0
let written = new Map<FlatHeaders, Written>()
let room = ROOM

/**
 * Sends a ready answer. Node puts a head together field by field, looks through each for what may not stand in it,
 * and hands head and body over separately; for a dozen fields that is a quarter of what a hot answer costs. But what
 * it wrote for one client it would write for the next in the same second, so that is sent again.
 * @param headers the same object for the same answer, and of no other
 */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: FlatHeaders,
  body: Buffer,
): void {
  if (isUsual(request, response)) {
    sendUsual(response, status, headers, body)
    return
  }
  response.writeHead(status, headers as string[])
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}

/** Whether the head depends on nothing but the answer: a connection that stays open, and a body that follows. */
function isUsual({ method, httpVersionMinor }: IncomingMessage, response: ServerResponse): boolean {
  return method === 'GET' && httpVersionMinor === 1 && response.shouldKeepAlive
}

function sendUsual(response: WithHead, status: number, headers: FlatHeaders, body: Buffer): void {
  forgetPastSeconds()
  const before = written.get(headers)
  if (!before) {
    response.writeHead(status, headers as string[])
    if (typeof response._header === 'string') written.set(headers, { head: response._header, whole: null })
    response.end(body)
    return
  }
  before.whole ??= joined(before.head, body)
  response.statusCode = status
  response._header = before.head
  response._headerSent = before.whole !== null
  response.end(before.whole ?? body)
}

function forgetPastSeconds(): void {
  const now = Math.floor(Date.now() / 1000)
  if (now === second) return
  second = now
  written = new Map()
  room = ROOM
}

/** Null where it would take too much room. */
function joined(head: string, body: Buffer): Buffer | null {
  const length = head.length + body.byteLength
  if (body.byteLength > LONGEST || length > room) return null
  room -= length
  return Buffer.concat([Buffer.from(head, 'latin1'), body], length)
}
