import { articleNumberIn } from '../../delivery/articleNumber.ts'
import type { Page } from '../page.ts'
import { notFound } from './problem.tsx'

/** `/<column>/<yyyy-mm-dd>/<number>.html`, as the city's earlier site had it: on to the article where there is one. */
export const oldAddress: Page = (context, { params }) => {
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(params['date'] ?? '')
  const number = articleNumberIn(/^(\d+)\.html$/.exec(params['file'] ?? '')?.[1])
  if (!dated || number === null || !context.reader.article(number)) return notFound(context)
  return { status: 301, location: context.link(`/articles/${number}`) }
}
