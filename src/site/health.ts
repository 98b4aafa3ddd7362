import { type Response, Router } from 'express'
import type { SiteReader } from '../replica/reader.ts'

/** `/healthz`: the process answers. `/readyz`: it has content; 503 only as long as it never had any. */
export function health(reader: SiteReader): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => answer(response, 200, { status: 'ok' }))
  router.get('/readyz', (_request, response) => {
    const { head, checkedAt, refused } = reader.standing()
    answer(response, head.seq === 0 ? 503 : 200, { head, checkedAt, refused })
  })
  return router
}

function answer(response: Response, status: number, body: object): void {
  response.status(status).set('Cache-Control', 'no-store').json(body)
}
