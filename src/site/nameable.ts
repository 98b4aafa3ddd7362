import type { RequestHandler } from 'express'

/** A host with or without a port, or an IPv6 address in brackets. */
const HOST = /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/**
 * Refuses a request that calls the site by something that is no name of a host: without `PUBLIC_URL`, absolute
 * addresses on the pages begin with it. What a proxy says of the scheme is not read, since the client may have said
 * it first, and pages are kept under the host's name alone: behind a proxy that speaks https, set `PUBLIC_URL`.
 */
export const nameable: RequestHandler = (request, response, next) => {
  const host = request.get('host') ?? 'localhost'
  delete request.headers['x-forwarded-proto']
  if (host.length <= 255 && HOST.test(host)) return next()
  response.status(400).set('Cache-Control', 'no-store').type('text/plain').send('Bad Host\n')
}
