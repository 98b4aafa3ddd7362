import { createServer, get as httpGet, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ReadRecorder, Reads } from './reads.ts'

/** One answer of the site. */
export interface Fetched {
  status: number
  type: string
  location: string | null
  body: Buffer
}

/** What is asked for by a header, where an address is not of one language. */
export type Language = 'en'

/** A site that only this process can ask, over a port of its own. */
export interface LocalSite {
  port: number
  get(path: string, language?: Language): Promise<Fetched>
  /** What the last answer at this address was made from; no longer known once it was asked for. */
  readsOf(path: string): Reads
  close(): void
}

/** @param listener answers from `recorder`'s reader */
export async function localSite(recorder: ReadRecorder, listener: RequestListener): Promise<LocalSite> {
  const read = new Map<string, Reads>()
  const server = createServer((request, response) => {
    // Express writes another one there while it looks for who answers.
    const { url = '' } = request
    read.set(
      url,
      recorder.listen(() => void listener(request, response)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    get: (path, language) => ask(port, path, language),
    readsOf(path) {
      const reads = read.get(path)
      if (!reads) throw new Error(`${path} was not asked for.`)
      read.delete(path)
      return reads
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function ask(port: number, path: string, language: Language | undefined): Promise<Fetched> {
  const headers = language && { 'Accept-Language': language }
  return new Promise((resolve, reject) => {
    httpGet({ host: '127.0.0.1', port, path, headers }, (response) => {
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
