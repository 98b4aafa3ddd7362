import { createServer } from 'node:http'
import express from 'express'
import next from 'next'
import { ensureWritable, readEnvironment } from './env.ts'
import { closeOnSignal, listen, sayAndExit } from './launch/process.ts'
import { askedFromElsewhere } from './newsroom/access/askedFrom.ts'
import { ADDRESS_HEADER } from './newsroom/records/address.ts'
import { sessionSecret } from './newsroom/secrets.ts'

/** The newsroom: Payload's admin and API, for staff, and the release feed. */
async function newsroom(): Promise<void> {
  const environment = readEnvironment()
  ensureWritable(environment.dataDir, 'DATA_DIR')
  ensureWritable(environment.mediaDir, 'MEDIA_DIR')
  process.env.PAYLOAD_SECRET ||= sessionSecret(environment.dataDir)

  const app = next({
    dev: !environment.production,
    dir: process.cwd(),
    hostname: '127.0.0.1',
    port: environment.newsroomPort,
  })
  await app.prepare()
  const handle = app.getRequestHandler()

  let ready = false
  const server = express()
  server.disable('x-powered-by')
  server.get('/healthz', (_, response) => void response.json({ status: 'ok' }))
  server.get('/readyz', (_, response) => void response.status(ready ? 200 : 503).json({ ready }))
  server.get('/', (_, response) => {
    response.redirect('/admin')
  })
  // Who is behind a reverse proxy is known from what that proxy says. The rest of the house's network is no
  // proxy: its people would choose the address that goes on record, and how often they may try.
  server.set('trust proxy', environment.trustedProxies)
  server.use((request, response) => {
    request.headers[ADDRESS_HEADER] = request.ip
    if (askedFromElsewhere(request.headers.origin, request.host, environment.newsroomOrigins))
      delete request.headers.cookie
    return handle(request, response)
  })

  const http = createServer(server)
  await listen(http, environment.newsroomPort, 'NEWSROOM_PORT')
  closeOnSignal(http, () => app.close())
  await warm(environment.newsroomPort)
  ready = true
}

/** The first request makes Next start Payload; only then are both sides of it one. */
async function warm(port: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${String(port)}/api/releases?limit=1`)
  if (!response.ok)
    throw new Error(`The newsroom did not start: ${String(response.status)} ${await response.text()}`)
}

newsroom().catch(sayAndExit)
