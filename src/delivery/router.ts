import { type Request, type Response, Router } from 'express'
import type { ArticleQuery, SiteReader } from '../replica/reader.ts'
import { parameter, publicHeaders, sendJson } from './answer.ts'
import { articleNumberIn } from './articleNumber.ts'
import { editionClock } from './edition.ts'
import type { DeliveryOptions } from './options.ts'
import { originOf } from './origin.ts'
import { nothingHere, Problem, problems } from './problem.ts'
import {
  articleItemJson,
  articleJson,
  districtItemJson,
  districtJson,
  livePhotoJson,
  seriesJson,
} from './shapes.ts'

const DEFAULT_LIMIT = 20
const MAXIMUM_LIMIT = 100

/**
 * The public JSON API, to be mounted at `/api/v1`. Read-only, open to every origin; refusals are problem
 * documents with a stable `code`.
 */
export function deliveryRouter(options: DeliveryOptions): Router {
  const { reader, log, publicUrl, now = Date.now } = options
  const edition = editionClock(reader, now)
  const router = Router()
  const get = (path: string, answer: (request: Request, origin: string) => Answer) =>
    router.get(path, (request: Request, response: Response) => {
      const { body, at } = answer(request, originOf(request, publicUrl))
      sendJson(response, body, at ? new Date(at) : edition())
    })

  router.use(publicHeaders)
  get('/articles', (request, origin) => articleList(reader, queryOf(request), origin))
  get('/articles/:number', (request, origin) => article(reader, numberOf(request), origin))
  get('/articles/:number/proof', (request, origin) => proof(reader, numberOf(request), origin))
  get('/districts', (_, origin) => list(reader.districts(), (item) => districtItemJson(item, origin)))
  get('/districts/:code', (request, origin) =>
    one(reader.district(part(request, 'code')), (found) => districtJson(found, origin)),
  )
  get('/series', (_, origin) => list(reader.series(), (item) => seriesJson(item, origin)))
  get('/series/:slug', (request, origin) => series(reader, part(request, 'slug'), origin))
  get('/photos/:id', (request, origin) =>
    one(reader.photo(part(request, 'id')), (found) => livePhotoJson(found, origin)),
  )
  router.use(nothingHere)
  router.use(problems(log))
  return router
}

/** `at`: when the body last changed (ISO), where a single release says so; otherwise the edition's time. */
interface Answer {
  body: unknown
  at?: string
}

function part(request: Request, name: string): string {
  const value = request.params[name]
  return typeof value === 'string' ? value : ''
}

function numberOf(request: Request): number {
  const number = articleNumberIn(part(request, 'number'))
  if (number === null) throw new Problem('not-found')
  return number
}

function queryOf(request: Request): ArticleQuery {
  const limit = parameter(request, 'limit') ?? String(DEFAULT_LIMIT)
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > MAXIMUM_LIMIT) throw new Problem('invalid-limit')
  const series = parameter(request, 'series')
  const district = parameter(request, 'district')
  const after = parameter(request, 'after')
  return {
    limit: Number(limit),
    ...(series !== undefined && { series }),
    ...(district !== undefined && { district }),
    ...(after !== undefined && { after }),
  }
}

function articleList(reader: SiteReader, query: ArticleQuery, origin: string): Answer {
  const { items, next } = reader.articles(query)
  return { body: { items: items.map((item) => articleItemJson(item, origin)), next } }
}

/** The live article. @throws Problem `not-found`, or `withdrawn` with what replaces it. */
function liveArticle(reader: SiteReader, number: number, origin: string) {
  const found = reader.article(number)
  if (!found) throw new Problem('not-found')
  if ('content' in found) return found
  const replacement = found.replacedBy === null ? null : `${origin}/api/v1/articles/${found.replacedBy}`
  throw new Problem('withdrawn', {
    withdrawnAt: found.at,
    notice: found.after === 'gone' ? null : found.notice,
    replacedBy: replacement,
  })
}

function article(reader: SiteReader, number: number, origin: string): Answer {
  const live = liveArticle(reader, number, origin)
  return { body: articleJson(live, origin), at: live.release.at }
}

function proof(reader: SiteReader, number: number, origin: string): Answer {
  const live = liveArticle(reader, number, origin)
  const found = reader.proof(number)
  if (!found) throw new Problem('not-found')
  const { snapshot, signed, publicKey } = found
  return { body: { snapshot, ...signed, publicKey }, at: live.release.at }
}

function series(reader: SiteReader, slug: string, origin: string): Answer {
  const listing = reader.seriesListing(slug)
  if (!listing) throw new Problem('not-found')
  const items = (group: typeof listing.city) => group.map((item) => articleItemJson(item, origin))
  return {
    body: {
      ...seriesJson(listing.series, origin),
      city: items(listing.city),
      district: items(listing.district),
    },
  }
}

function list<T>(items: T[], toJson: (item: T) => unknown): Answer {
  return { body: { items: items.map(toJson), next: null } }
}

function one<T extends { release: { at: string } }>(found: T | null, toJson: (found: T) => unknown): Answer {
  if (!found) throw new Problem('not-found')
  return { body: toJson(found), at: found.release.at }
}
