import type { AddressInfo } from 'node:net'
import type { DeliveryOptions } from '../../src/delivery/options.ts'
import { createSite } from '../../src/site/app.ts'
import type { SiteReader } from '../../src/replica/reader.ts'

/** A site on a free port of this machine. */
export interface SiteServer {
  origin: string
  /** What the site logged as an error. */
  errors: { details: object; message: string }[]
  /** Does not follow redirects. */
  get(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** Serves the reader's content over HTTP; the masthead's clock stands at noon on 15 January 2026 in Jinan. */
export async function serveSite(
  reader: SiteReader,
  options: Pick<DeliveryOptions, 'publicUrl' | 'mostWaiting' | 'heartbeat' | 'searchLimit'> = {},
): Promise<SiteServer> {
  const errors: SiteServer['errors'] = []
  const log = { error: (details: object, message: string) => void errors.push({ details, message }) }
  const app = createSite({ reader, log, now: () => Date.parse('2026-01-15T04:00:00Z'), ...options })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    errors,
    get: (path, init) => fetch(origin + path, { redirect: 'manual', ...init }),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/** As a browser asks again for what it has; left to itself, Node's fetch would ask past every cache. */
export function revalidating(etag: string): Record<string, string> {
  return { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' }
}
