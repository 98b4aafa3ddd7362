import { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import type { Assets } from './assets.ts'
import { type LanguagePath, pageContext, readShell, type Shell } from './context.ts'
import type { SiteOptions } from './options.ts'
import type { Page, PageRequest } from './page.ts'
import { PAGES } from './pages/index.ts'
import { emptySite, failed, mending, methodNotAllowed, notFound } from './pages/problem.tsx'
import { tooManySearches } from './pages/search.tsx'
import { documentHtml } from './views/document.tsx'

/** The HTML pages in one language. */
export function pagesRouter(options: SiteOptions, assets: Assets, base: LanguagePath): Router {
  const router = Router({ caseSensitive: true })
  const answer = (page: Page) => (request: Request, response: Response) => {
    sendPage(response, pageContext(options, assets, base, request), page, requestOf(request))
  }
  router.get('/search', (request, response, next) => {
    const wait = options.searchLimit?.take(request.ip ?? '') ?? 0
    if (wait === 0) return next()
    answer(tooManySearches(wait))(request, response)
  })
  for (const [path, page] of PAGES) router.get(path, answer(path === '/' ? page : unlessEmpty(page)))
  router.use((request, response) => {
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (!reading) response.set('Allow', 'GET, HEAD')
    answer(reading ? unlessEmpty(notFound) : methodNotAllowed)(request, response)
  })
  router.use(failures(options, assets, base))
  return router
}

/** Until the first release has arrived, no address can be said not to exist. */
const unlessEmpty =
  (page: Page): Page =>
  (context, request) =>
    context.reader.isEmpty() ? emptySite(context) : page(context, request)

function requestOf({ params, originalUrl }: Request): PageRequest {
  return {
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
    query: new URLSearchParams(originalUrl.split('?')[1]),
  }
}

function sendPage(
  response: Response,
  context: ReturnType<typeof pageContext>,
  page: Page,
  request: PageRequest,
): void {
  const result = page(context, request)
  // Kept, but asked for again before it is shown: a withdrawal takes effect at once. Express adds the ETag.
  response.set('Cache-Control', 'no-cache')
  if ('location' in result) return response.redirect(result.status, result.location)
  const retryAfter = result.status === 503 ? 60 : result.retryAfter
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter))
  if (result.status === 429) response.set('Cache-Control', 'no-store')
  response.status(result.status).type('html').set('Content-Language', context.language)
  response.send(documentHtml(context, result))
}

/** After how many seconds what was damaged in the store is mostly whole again. */
const MENDED_WITHIN = '10'

/** Tells of a failure without saying what it was; the log has it. */
export function failures(options: SiteOptions, assets: Assets, base: LanguagePath): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const context = pageContext(options, assets, base, request, shellDespite(options))
    // An address that does not decode, such as /%E0%A4%A: Express marks it with its status.
    const undecodable = error instanceof Error && 'status' in error && error.status === 400
    const isDamage = error instanceof Error && /^Store(?:Damaged|Unreadable)$/.test(error.name)
    if (isDamage) response.set('Retry-After', MENDED_WITHIN)
    else if (!undecodable) options.log.error({ err: error, path: request.originalUrl }, 'A page failed.')
    // They are of what was to be answered.
    for (const name of ['ETag', 'Last-Modified']) response.removeHeader(name)
    const page = undecodable ? notFound(context) : isDamage ? mending(context) : failed(context)
    response
      .status(page.status)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(documentHtml(context, page))
  }
}

/** The shell where it can still be read: what failed may fail again, and is logged by the caller. */
function shellDespite({ reader }: SiteOptions): Shell {
  try {
    return readShell(reader)
  } catch {
    return { settings: null, series: [] }
  }
}
