import type { SiteReader } from '../replica/reader.ts'
import type { Crawled } from './crawl.ts'
import { fileOf, goneFileOf, inEnglish, movedLinkOf } from './files.ts'
import type { ExportedPage, Pages } from './pages.ts'
import { type Files, type Links, writeTree, type Written } from './tree.ts'

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

/** What is answered where there is nothing, as the site answers it at these addresses. */
const NOTHING = [
  ['_404.html', '/-'],
  ['_404.en.html', '/en/-'],
  ['_404.json', '/api/v1/-'],
] as const

/** Where what is withdrawn may have been read. */
const ARTICLE_ADDRESSES = (number: string) =>
  ['', '/en', '/api/v1'].flatMap((base) => [`${base}/articles/${number}`, `${base}/articles/${number}/proof`])

/** Writes the whole site as it is now, as files that any web server can give out. */
export async function exportSite({ reader, pages, dir }: ExportOptions): Promise<Exported> {
  const optional = new Set([...SEEDS, ...API])
  const { seq } = reader.standing().head
  const crawled = await pages.reachable([...optional, ...articlePaths(reader)])
  const files = await filesOf(crawled, pages)
  const links = linksOf(crawled.moved, files)
  const written = await writeTree(dir, String(seq).padStart(12, '0'), files, links)
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
  return [...numbers].flatMap(ARTICLE_ADDRESSES)
}

async function filesOf({ pages, gone }: Crawled<ExportedPage>, all: Pages): Promise<Files> {
  const files = new Map<string, ExportedPage>()
  /** A refusal of the API is told in the language that is asked for. */
  const add = async (file: string, path: string, page: ExportedPage): Promise<void> => {
    files.set(file, page)
    if (page.type.startsWith('application/problem+json'))
      files.set(inEnglish(file), await all.get(path, 'en'))
  }
  for (const [path, page] of pages) files.set(fileOf(path, page.type), page)
  for (const [path, page] of gone) await add(goneFileOf(path, page.type), path, page)
  for (const [file, path] of NOTHING) await add(file, path, await all.get(path))
  return files
}

/** Each address that leads to another, as a link to that one's page. What leads out of the tree is left to its server. */
function linksOf(moved: ReadonlyMap<string, string>, files: Files): Links {
  const pages = [...moved].map(([from, to]) => [movedLinkOf(from), fileOf(to, 'text/html')] as const)
  return new Map(pages.filter(([, page]) => files.has(page)))
}
