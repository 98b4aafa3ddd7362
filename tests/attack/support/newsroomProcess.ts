/**
 * A newsroom in a process of its own, which can be killed: the same configuration and start as the real one,
 * with Payload's own router on a plain HTTP server in place of Next. Says `ready PORT` once it serves.
 * `/verify` verifies its whole ledger.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { getPayload, handleEndpoints } from 'payload'
import { verifyEvidence } from '../../../src/newsroom/evidence/verify.ts'
import config from '../../../payload.config.ts'

const payload = await getPayload({ config })
payload.logger.level = 'error'

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/verify') {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    return void response.end(JSON.stringify(await verifyEvidence(payload)))
  }
  const body: Buffer[] = []
  for await (const chunk of request) body.push(chunk as Buffer)
  const left = new AbortController()
  response.on('close', () => {
    left.abort()
  })
  const answered = await handleEndpoints({
    config,
    request: new Request(`http://127.0.0.1${request.url ?? '/'}`, {
      method: request.method ?? 'GET',
      headers: request.headers as Record<string, string>,
      signal: left.signal,
      ...(body.length > 0 && { body: Buffer.concat(body) }),
    }),
  })
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  if (!answered.body) return void response.end()
  Readable.fromWeb(answered.body as never)
    .on('error', () => response.end())
    .pipe(response)
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
})
server.listen(Number(process.env.NEWSROOM_PORT ?? 0), '127.0.0.1', () => {
  process.stdout.write(`ready ${String((server.address() as AddressInfo).port)}\n`)
})
