import { createServer } from 'node:http'
import next from 'next'
import { ensureWritable, readEnvironment } from './env.ts'
import { frontDoor } from './launch/frontDoor.ts'
import { closeOnSignal, listen, sayAndExit } from './launch/process.ts'
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

  let ready = false
  const server = frontDoor(environment, () => ready, app.getRequestHandler())
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
