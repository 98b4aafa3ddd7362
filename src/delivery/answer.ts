import type { Request, RequestHandler, Response } from 'express'
import { Problem } from './problem.ts'

/** What every answer of the public API says: anyone may read it, and no cache may skip asking again. */
export const publicHeaders: RequestHandler = (request, response, next) => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Last-Modified',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  })
  if (request.method === 'OPTIONS') {
    response.set({
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
      'Access-Control-Max-Age': '86400',
    })
    return void response.status(204).end()
  }
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  response.set('Allow', 'GET, HEAD')
  throw new Problem('method-not-allowed')
}

/**
 * Sends JSON with its validators. `no-cache` means: keep it, but ask before showing it, since a withdrawal
 * takes effect at once. Express adds the ETag and answers 304.
 */
export function sendJson(response: Response, body: unknown, lastModified: Date): void {
  response
    .set('Cache-Control', 'public, no-cache')
    .set('Last-Modified', lastModified.toUTCString())
    .json(body)
}

/** A query parameter as text, or undefined where it is absent or empty. @throws Problem where given twice. */
export function parameter(request: Request, name: string): string | undefined {
  const value = request.query[name]
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string') throw new Problem('invalid-parameter', { parameter: name })
  return value
}
