import { type Request, type RequestHandler, Router } from 'express'
import { siteMessages } from '../../messages/site.ts'
import type { SiteReader } from '../../replica/reader.ts'
import { editionClock } from '../edition.ts'
import type { DeliveryOptions } from '../options.ts'
import { originOf } from '../origin.ts'
import { FEED_FILES, FEED_FORMS, type FeedFile } from './addresses.ts'
import { atom } from './atom.ts'
import { type Feed, feedOf, type FeedSubject } from './feed.ts'
import { jsonFeed } from './jsonFeed.ts'
import { rss } from './rss.ts'

const WRITERS: Record<FeedFile, (feed: Feed) => string> = {
  'rss.xml': rss,
  'atom.xml': atom,
  'feed.json': jsonFeed,
}

/** Whose feed an address asks for, or null where nothing public has that address. */
type SubjectOf = (reader: SiteReader, name: string) => FeedSubject | null

/** `/rss.xml`, `/atom.xml` and `/feed.json` of the site, and the same under each series and district. */
export function feedsRouter(options: DeliveryOptions): Router {
  const { reader, publicUrl } = options
  const edition = editionClock(options)
  const router = Router({ caseSensitive: true })
  const handler =
    (file: FeedFile, subjectOf: SubjectOf): RequestHandler =>
    (request, response, next) => {
      const subject = subjectOf(reader, nameIn(request))
      if (!subject) return next()
      const feed = feedOf(reader, originOf(request, publicUrl), subject)
      response.set({
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'public, no-cache',
        'Content-Type': `${FEED_FORMS[file].type}; charset=utf-8`,
        'Last-Modified': edition().toUTCString(),
      })
      response.send(Buffer.from(WRITERS[file](feed)))
    }
  for (const file of FEED_FILES) {
    router.get(`/${file}`, handler(file, ofSite))
    router.get(`/series/:name/${file}`, handler(file, ofSeries))
    router.get(`/districts/:name/${file}`, handler(file, ofDistrict))
  }
  return router
}

function nameIn(request: Request): string {
  const { name } = request.params
  return typeof name === 'string' ? name : ''
}

const siteName = (reader: SiteReader) => reader.settings()?.siteName ?? siteMessages('zh-CN').defaultName

const ofSite: SubjectOf = (reader) => {
  const settings = reader.settings()
  const title = siteName(reader)
  return { title, description: settings?.description ?? settings?.tagline ?? title, home: '', query: {} }
}

const ofSeries: SubjectOf = (reader, name) => {
  const found = reader.series().find(({ content }) => content.slug === name)
  if (!found) return null
  const { slug, introduction } = found.content
  const title = `${found.content.name} - ${siteName(reader)}`
  const home = `/series/${encodeURIComponent(slug)}`
  return { title, description: introduction ?? title, home, query: { series: slug } }
}

const ofDistrict: SubjectOf = (reader, name) => {
  const found = reader.district(name)
  if (!found) return null
  const { code, brand, organ } = found.content
  const title = `${found.content.name} - ${siteName(reader)}`
  const description = brand === null ? organ : `${organ} “${brand}”`
  return { title, description, home: `/districts/${encodeURIComponent(code)}`, query: { district: code } }
}
