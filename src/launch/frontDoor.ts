import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type Express } from 'express'
import type { Environment } from '../env.ts'
import { plainAddress } from '../network/networkOf.ts'
import { askedFromElsewhere } from '../newsroom/access/askedFrom.ts'
import { ADDRESS_HEADER } from '../newsroom/records/address.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/**
 * What every request to the newsroom passes: here it is settled where it came from, and whose login it may use.
 * @param ready whether the newsroom behind it serves
 */
export function frontDoor(environment: Environment, ready: () => boolean, handle: Handler): Express {
  const server = express()
  server.disable('x-powered-by')
  server.get('/healthz', (_, response) => void response.json({ status: 'ok' }))
  server.get('/readyz', (_, response) => {
    response.status(ready() ? 200 : 503).json({ ready: ready() })
  })
  server.get('/', (_, response) => {
    response.redirect('/admin')
  })
  // Who is behind a reverse proxy is known from what that proxy says. The rest of the house's network is no
  // proxy: its people would choose the address that goes on record, and how often they may try.
  server.set('trust proxy', environment.trustedProxies)
  server.use((request, response) => {
    request.headers[ADDRESS_HEADER] = plainAddress(request.ip ?? '')
    if (askedFromElsewhere(request.headers.origin, request.host, environment.newsroomOrigins))
      delete request.headers.cookie
    return handle(request, response)
  })
  return server
}
