import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf } from '../access/actor.ts'
import { refuse } from './problem.ts'

/** Those of the site's style sheets that a text is set in; not copies, so that staff see what the public sees. */
const SHEETS = ['tokens', 'base', 'article', 'story']

/** In what the site sets a text, so that who decides on it reads it as the public will. */
export const readingStyleEndpoint: Endpoint = {
  path: '/reading-style',
  method: 'get',
  handler: readingStyle,
}

async function readingStyle(req: PayloadRequest): Promise<Response> {
  if (!actorOf(req)) return refuse(req, [{ code: 'not-logged-in' }])
  const folder = path.join(process.cwd(), 'src/site/styles')
  const sheets = await Promise.all(SHEETS.map((name) => readFile(path.join(folder, `${name}.css`), 'utf8')))
  return new Response(sheets.join('\n'), {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
}
