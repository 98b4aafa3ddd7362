import type { ServerResponse } from 'node:http'

/** An answer that a handler gave in one piece, caught before any of it was sent. */
export interface WholeAnswer {
  status: number
  headers: [name: string, value: string][]
  body: Buffer
}

/**
 * Catches what is answered in one piece and hands it to `caught` instead of sending it. Whatever begins in any
 * other way — a stream, a file, events — goes out untouched.
 */
export function catchWhole(response: ServerResponse, caught: (answer: WholeAnswer) => void): void {
  const { write, end, writeHead, flushHeaders } = response
  const letGo = () => Object.assign(response, { write, end, writeHead, flushHeaders })
  const passing =
    <A extends unknown[], R>(original: (...given: A) => R) =>
    (...given: A): R => {
      letGo()
      return original.apply(response, given)
    }
  response.write = passing(write as (...given: unknown[]) => boolean)
  response.writeHead = passing(writeHead as (...given: unknown[]) => ServerResponse)
  response.flushHeaders = passing(flushHeaders)
  response.end = ((...given: unknown[]) => {
    letGo()
    const [body, encoding] = given
    const isBody = typeof body === 'string' || body instanceof Uint8Array
    if (response.headersSent || !isBody)
      return (end as (...given: unknown[]) => ServerResponse).apply(response, given)
    caught({
      status: response.statusCode,
      headers: takeHeaders(response),
      body: typeof body === 'string' ? Buffer.from(body, encodingOf(encoding)) : bytesOf(body),
    })
    return response
  }) as ServerResponse['end']
}

function encodingOf(encoding: unknown): BufferEncoding {
  return typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** Node has it since 15.4; its types know it only of requests. */
type WithRawNames = ServerResponse & { getRawHeaderNames(): string[] }

/** Takes the headers off the response, with their names as they were written. */
function takeHeaders(response: ServerResponse): [string, string][] {
  const headers: [string, string][] = []
  for (const name of (response as WithRawNames).getRawHeaderNames()) {
    const value = response.getHeader(name)
    if (Array.isArray(value)) for (const one of value) headers.push([name, one])
    else if (value !== undefined) headers.push([name, String(value)])
  }
  for (const [name] of headers) response.removeHeader(name)
  return headers
}
