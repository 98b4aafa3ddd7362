import type { Server, ServerOptions } from 'node:http'
import type { Socket } from 'node:net'

/**
 * What one client may take from the others. A request's head has 10 s to arrive and may have 16 kB, which also
 * bounds its address; a whole request has 30 s. Nothing that the site answers needs more.
 */
export const SERVER_LIMITS: ServerOptions = {
  maxHeaderSize: 16 << 10,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 2000,
  noDelay: true,
}

/** Connections beyond this are dropped at once, so that those there are keep being served. */
const CONNECTIONS = 10_000
const HEADERS = 100
/** A connection on which nothing moves for so long is closed: a reader that stopped reading. In ms. */
const STANDSTILL = 60_000

const STATUS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/**
 * Guards a server that was made with {@link SERVER_LIMITS}.
 * @param headers what every answer says, also to a request that can't be read
 */
export function guard(server: Server, headers: Readonly<Record<string, string>>): void {
  server.maxConnections = CONNECTIONS
  server.maxHeadersCount = HEADERS
  server.timeout = STANDSTILL
  const said = Object.entries({ ...headers, Connection: 'close', 'Content-Length': '0' })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const begun = (socket as Socket & { _httpMessage?: { headersSent: boolean } })._httpMessage?.headersSent
    if (error.code === 'ECONNRESET' || !socket.writable || begun) return void socket.destroy()
    socket.end(`HTTP/1.1 ${STATUS[error.code ?? ''] ?? '400 Bad Request'}\r\n${said}\r\n`)
  })
}
