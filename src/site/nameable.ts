import type { RequestHandler } from 'express'

/** A host with or without a port, or an IPv6 address in brackets. */
const HOST = /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/**
 * Refuses a request that calls the site by something that is no name of a host: without `PUBLIC_URL`, absolute
 * addresses on the pages begin with it.
 */
export const nameable: RequestHandler = (request, response, next) => {
  const host = request.get('host') ?? 'localhost'
  if (host.length <= 255 && HOST.test(host)) return next()
  response.status(400).set('Cache-Control', 'no-store').type('text/plain').send('Bad Host\n')
}
