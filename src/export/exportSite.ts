import { sha256 } from '../ledger/canonical.ts'
import type { SiteReader } from '../replica/reader.ts'
import type { Crawled } from './crawl.ts'
import { fileOf, goneFileOf } from './files.ts'
import type { ExportedPage, Pages } from './pages.ts'
import { type File, type Files, writeTree, type Written } from './tree.ts'

export interface ExportOptions {
  reader: SiteReader
  /** Those of the edition before, where this process wrote it. */
  pages: Pages
  /** Where the tree goes: `<dir>/current`. */
  dir: string
}

export interface Exported extends Written {
  /** How many answers of the site had to be made; the others are those of the edition before. */
  made: number
  lost: string[]
}

/** Where the site begins, besides what its pages lead to. */
const SEEDS = ['/', '/en', '/articles', '/robots.txt', '/sitemap.xml']
const API = ['articles', 'districts', 'series', 'photos', 'openapi.json'].map((name) => `/api/v1/${name}`)
const PAGE = 500

/** Writes the whole site as it is now, as files that any web server can give out. */
export async function exportSite({ reader, pages, dir }: ExportOptions): Promise<Exported> {
  const optional = new Set([...SEEDS, ...API])
  const { seq } = reader.standing().head
  const crawled = await pages.reachable([...optional, ...articlePaths(reader)])
  const files = await filesOf(crawled, pages)
  const written = await writeTree(dir, String(seq).padStart(12, '0'), files)
  // A site without one of these, or without an article's proof any more, is whole all the same.
  return { ...written, made: pages.made(), lost: crawled.lost.filter((path) => !optional.has(path)) }
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

async function filesOf({ pages, gone, moved }: Crawled<ExportedPage>, all: Pages): Promise<Files> {
  const files = new Map<string, File>()
  for (const [path, page] of pages) files.set(fileOf(path, page.type), page)
  for (const [path, page] of gone) if (page.type.startsWith('text/html')) files.set(goneFileOf(path), page)
  for (const [name, path] of [['_404.html', '/-'] as const, ['_404.en.html', '/en/-'] as const])
    files.set(name, await all.get(path))
  files.set('_redirects.map', fileWith(redirectMap(moved)))
  return files
}

function fileWith(text: string): File {
  const bytes = Buffer.from(text)
  return { digest: sha256(bytes), body: () => Promise.resolve(bytes) }
}

/** In the form of nginx's `map`, to be included. */
function redirectMap(moved: ReadonlyMap<string, string>): string {
  const safe = [...moved].filter(([from, to]) => !/[\s;"'\\{}$]/.test(from + to))
  const lines = safe.map(([from, to]) => `${from} ${to};\n`)
  return lines.sort().join('')
}
