import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export interface Asked {
  method?: string
  headers?: Record<string, string>
}

export interface Answered {
  status: number
  headers: Record<string, string | undefined>
  /** As it came over the wire. */
  bytes: Buffer
  /** Decoded. */
  text: string
}

/** One request with nothing added to it, as `fetch` would: no header, no decoding, no cache. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: Asked = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const said = response.headers as Answered['headers']
        resolve({ status: response.statusCode ?? 0, headers: said, bytes, text: decoded(bytes, said) })
      })
    })
    asking.on('error', reject)
    asking.end()
  })
}

function decoded(bytes: Buffer, headers: Answered['headers']): string {
  const coding = bytes.byteLength === 0 ? undefined : headers['content-encoding']
  if (coding === 'gzip') return gunzipSync(bytes).toString()
  if (coding === 'br') return brotliDecompressSync(bytes).toString()
  return bytes.toString()
}
