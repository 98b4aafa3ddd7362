import express, { type Express } from 'express'
import { deliveryRouter } from '../delivery/router.ts'
import { feedsRouter } from '../delivery/feeds/router.ts'
import { searchLimit } from '../delivery/searchLimit.ts'
import { sitemapsRouter } from '../delivery/sitemaps/router.ts'
import { loadAssets } from './assets.ts'
import { health } from './health.ts'
import { media } from './media.ts'
import type { SiteOptions } from './options.ts'
import { nameable } from './nameable.ts'
import { failures, pagesRouter } from './pagesRouter.ts'
import { securityHeaders } from './security.ts'

/**
 * The public site: pages, public API, pictures and health, all from one reader.
 * @throws TypeError where `publicUrl` is no absolute URL
 */
export function createSite(given: SiteOptions): Express {
  const options = { searchLimit: searchLimit(given.now), ...given }
  if (options.publicUrl !== undefined) new URL(options.publicUrl)
  const assets = loadAssets()
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', 'strong')
  // A page has one address: what differs in a letter is another.
  app.set('case sensitive routing', true)
  // A proxy on the same machine says who asks; nobody else is believed.
  app.set('trust proxy', 'loopback')
  // Express's last resort shows stack traces in any other mode.
  app.set('env', 'production')
  app.use(securityHeaders)
  if (options.publicUrl === undefined) app.use(nameable)
  app.use(health(options.reader, options.now))
  app.get('/assets/:edition/:name', assets.handler)
  app.get('/media/:file', media(options.reader))
  app.use('/api/v1', deliveryRouter(options))
  app.use(feedsRouter(options))
  app.use(sitemapsRouter(options))
  app.use('/en', pagesRouter(options, assets, '/en'))
  app.use(pagesRouter(options, assets, ''))
  // Pictures, feeds and sitemaps fail as pages do.
  app.use(failures(options, assets, ''))
  return app
}
