import type { RequestHandler, Response } from 'express'
import { Problem } from './problem.ts'

/** What every answer of the public API says: anyone may read it, and no cache may skip asking again. */
export const publicHeaders: RequestHandler = (request, response, next) => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
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
  if (response.getHeader('Cache-Control') === undefined) response.set('Cache-Control', 'public, no-cache')
  response.set('Last-Modified', lastModified.toUTCString()).json(body)
}
