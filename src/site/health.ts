import { type Response, Router } from 'express'
import type { SiteReader } from '../replica/reader.ts'

/**
 * `/healthz`: the process answers. `/readyz`: it has content; 503 only as long as it never had any. There `age`
 * says for how many seconds the feed has not been read without an error: what is shown may be that much behind; `damaged`
 * how many documents the store has no longer as they were signed, and does not show until it fetched them anew;
 * `search.waiting` how many articles are shown that no search finds yet.
 */
export function health(reader: SiteReader, now: () => number = Date.now): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => answer(response, 200, { status: 'ok' }))
  router.get('/readyz', (_request, response) => {
    const { head, checkedAt, refused } = reader.standing()
    const [search, damaged] = [reader.searchState(), reader.damaged()]
    const status = head.seq === 0 ? 503 : 200
    answer(response, status, { head, checkedAt, age: ageOf(checkedAt, now()), refused, damaged, search })
  })
  return router
}

/** In seconds; null where the feed was never read. */
function ageOf(checkedAt: string | null, now: number): number | null {
  return checkedAt === null ? null : Math.max(0, Math.round((now - Date.parse(checkedAt)) / 1000))
}

function answer(response: Response, status: number, body: object): void {
  response.status(status).set('Cache-Control', 'no-store').json(body)
}
