import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { type RequestHandler, Router } from 'express'
import { editionClock } from '../edition.ts'
import type { DeliveryOptions } from '../options.ts'
import { originOf } from '../origin.ts'
import { MOST_ADDRESSES } from './limits.ts'
import { articlesMap, indexMap, pagesMap, photosMap } from './maps.ts'

/** `/robots.txt`, and `/sitemap.xml` with its parts: what search engines read first. */
export function sitemapsRouter(options: DeliveryOptions): Router {
  const { reader, publicUrl } = options
  const edition = editionClock(options)
  const router = Router({ caseSensitive: true })

  /** A part can be long, so it is written piece by piece, and others are answered between two. */
  const map =
    (made: (origin: string, part: string) => Iterable<string> | null): RequestHandler =>
    async (request, response, next) => {
      const part = String(request.params['part'] ?? '')
      const origin = originOf(request, publicUrl)
      const pieces = made(origin, part)
      if (!pieces) return next()
      response.set({
        'Content-Type': 'application/xml; charset=utf-8',
        'Cache-Control': 'public, no-cache',
        // Made of nothing but what is public now, so the head of the record names its content.
        ETag: `W/"${reader.standing().head.hash.slice(0, 32)}"`,
        'Last-Modified': edition().toUTCString(),
      })
      if (request.fresh) return void response.status(304).end()
      if (request.method === 'HEAD') return void response.end()
      await pipeline(Readable.from(unhurried(begun(pieces))), response).catch((error: unknown) => {
        if (!response.destroyed) throw error
      })
    }

  router.get('/robots.txt', (request, response) => {
    const lines = ['User-agent: *', 'Disallow: /search', 'Disallow: /en/search', '']
    const sitemap = `Sitemap: ${originOf(request, publicUrl)}/sitemap.xml`
    response
      .set('Cache-Control', 'public, no-cache')
      .type('text/plain')
      .send([...lines, sitemap, ''].join('\n'))
  })
  router.get(
    '/sitemap.xml',
    map((origin) => indexMap(reader, origin)),
  )
  router.get(
    '/sitemaps/pages.xml',
    map((origin) => pagesMap(reader, origin)),
  )
  router.get(
    '/sitemaps/photos.xml',
    map((origin) => photosMap(reader, origin)),
  )
  router.get(
    '/sitemaps/articles-:part.xml',
    map((origin, part) => {
      const run = /^[1-9]\d{0,5}$/.test(part)
        ? reader.articleRuns(MOST_ADDRESSES)[Number(part) - 1]
        : undefined
      return run ? articlesMap(reader, origin, run.first) : null
    }),
  )
  return router
}

/** The same, with the beginning already made: what fails at once can still be answered as a failure. */
function begun(pieces: Iterable<string>): Iterable<string> {
  const making = pieces[Symbol.iterator]()
  const beginning = [making.next(), making.next()]
  return (function* () {
    for (const { done, value } of beginning) if (done !== true) yield value
    for (let next = making.next(); next.done !== true; next = making.next()) yield next.value
  })()
}

async function* unhurried(pieces: Iterable<string>): AsyncGenerator<string> {
  for (const piece of pieces) {
    yield piece
    await setImmediate()
  }
}
