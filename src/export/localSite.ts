import { createServer, get as httpGet, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Fetched } from './crawl.ts'

/** A site that only this process can ask, over a port of its own. */
export interface LocalSite {
  get(path: string): Promise<Fetched>
  close(): void
}

export async function localSite(listener: RequestListener): Promise<LocalSite> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    get: (path) => ask(port, path),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function ask(port: number, path: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    httpGet({ host: '127.0.0.1', port, path }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { 'content-type': type = '', location = null } = response.headers
        resolve({ status: response.statusCode ?? 0, type, location, body: Buffer.concat(chunks) })
      })
    }).on('error', reject)
  })
}
