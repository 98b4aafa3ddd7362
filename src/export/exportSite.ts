import type { SiteReader } from '../replica/reader.ts'
import { crawl, type Crawled, type Fetched } from './crawl.ts'
import { fileOf, goneFileOf } from './files.ts'
import { writeTree, type Written } from './tree.ts'

export interface ExportOptions {
  reader: SiteReader
  /** Answers a path as the site does. */
  get: (path: string) => Promise<Fetched>
  publicUrl: string
  /** Where the tree goes: `<dir>/current`. */
  dir: string
}

export interface Exported extends Written {
  lost: string[]
}

/** Where the site begins, besides what its pages lead to. */
const SEEDS = ['/', '/en', '/articles', '/robots.txt', '/sitemap.xml']
const API = ['articles', 'districts', 'series', 'photos', 'openapi.json'].map((name) => `/api/v1/${name}`)
const PAGE = 500

/** Writes the whole site as it is now, as files that any web server can give out. */
export async function exportSite({ reader, get, publicUrl, dir }: ExportOptions): Promise<Exported> {
  const optional = new Set([...SEEDS, ...API])
  const crawled = await crawl([...optional, ...articlePaths(reader)], get, publicUrl)
  const { seq } = reader.standing().head
  const written = await writeTree(dir, String(seq).padStart(12, '0'), await filesOf(crawled, get))
  // A site without one of these, or without an article's proof any more, is whole all the same.
  return { ...written, lost: crawled.lost.filter((path) => !optional.has(path)) }
}

/** Also of articles that are no longer public: nothing leads to them, but readers come. */
function articlePaths(reader: SiteReader): string[] {
  const numbers = new Set<string>()
  for (let since = 0; ;) {
    const changes = reader.changes({ since, limit: PAGE })
    for (const { signed, name } of changes)
      if (signed.release.document.collection === 'articles' && name !== null) numbers.add(name)
    const last = changes.at(-1)
    if (!last) break
    since = last.signed.release.seq
  }
  return [...numbers].flatMap((number) => ['', '/en', '/api/v1'].map((base) => `${base}/articles/${number}`))
}

async function filesOf(
  { pages, gone, moved }: Crawled,
  get: ExportOptions['get'],
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const [path, { type, body }] of pages) files.set(fileOf(path, type), body)
  for (const [path, { body, type }] of gone)
    if (type.startsWith('text/html')) files.set(goneFileOf(path), body)
  for (const [name, path] of [['_404.html', '/-'] as const, ['_404.en.html', '/en/-'] as const])
    files.set(name, (await get(path)).body)
  files.set('_redirects.map', Buffer.from(redirectMap(moved)))
  return files
}

/** In the form of nginx's `map`, to be included. */
function redirectMap(moved: ReadonlyMap<string, string>): string {
  const safe = [...moved].filter(([from, to]) => !/[\s;"'\\{}$]/.test(from + to))
  return safe.map(([from, to]) => `${from} ${to};\n`).join('')
}
