import type { ArticleAddress, Live, SiteReader } from '../../replica/reader.ts'
import { blobHref } from '../../richtext/figure.ts'
import type { PhotoContent } from '../../snapshot/types.ts'
import { documentAddress } from '../addresses.ts'
import { jpegOf } from '../jpegOf.ts'
import { element, textElement, type Xml, XML_DECLARATION } from '../xml.ts'
import { AT_A_TIME, MOST_ADDRESSES, MOST_IMAGES } from './limits.ts'

const OPENING = `${XML_DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n`
const CLOSING = '</urlset>\n'

/** The pages that lead to all others. */
const LISTS = ['/', '/articles', '/districts', '/photos', '/about', '/api']

/** Which sitemaps there are, and when each last changed. */
export function* indexMap(reader: SiteReader, origin: string): Iterable<string> {
  const photo = reader.photoPage({ limit: 1 }).items[0]
  const parts = [
    { name: 'pages', changedAt: undefined },
    ...(photo ? [{ name: 'photos', changedAt: photo.release.at }] : []),
    ...reader.articleRuns(MOST_ADDRESSES).map((run, index) => ({ ...run, name: `articles-${index + 1}` })),
  ]
  yield `${XML_DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`
  for (const { name, changedAt } of parts) {
    const location = textElement('loc', `${origin}/sitemaps/${name}.xml`)
    yield `${element('sitemap', {}, [location, textElement('lastmod', changedAt)])}\n`
  }
  yield '</sitemapindex>\n'
}

/** Lists, series and districts. */
export function* pagesMap(reader: SiteReader, origin: string): Iterable<string> {
  yield OPENING
  for (const path of LISTS) yield address(`${origin}${path}`)
  for (const { content, release } of reader.series())
    yield address(documentAddress(origin, 'series', content.slug), release.at)
  for (const { content, release } of reader.districts())
    yield address(
      documentAddress(origin, 'districts', content.code),
      release.at,
      images(content.cover ? [content.cover] : [], origin),
    )
  yield CLOSING
}

/** The articles from this number on, as many as one sitemap may hold. */
export function* articlesMap(reader: SiteReader, origin: string, first: number): Iterable<string> {
  yield OPENING
  let left = MOST_ADDRESSES
  for (let from: number | null = first; from !== null && left > 0;) {
    const found: ArticleAddress[] = reader.articleAddresses({ from, limit: Math.min(AT_A_TIME, left) })
    if (found.length > 0) yield found.map((article) => articleEntry(article, origin)).join('')
    left -= found.length
    const last = found.at(-1)
    from = last && found.length === AT_A_TIME ? last.number + 1 : null
  }
  yield CLOSING
}

/** The photos with a page of their own, those last released, as many as one sitemap may hold. */
export function* photosMap(reader: SiteReader, origin: string): Iterable<string> {
  yield OPENING
  let left = MOST_ADDRESSES
  for (let after: string | null | undefined; after !== null && left > 0;) {
    const page = reader.photoPage({ limit: Math.min(AT_A_TIME, left), ...(after !== undefined && { after }) })
    yield page.items.map((photo) => photoEntry(photo, origin)).join('')
    left -= page.items.length
    after = page.next
  }
  yield CLOSING
}

function articleEntry({ number, releasedAt, photos }: ArticleAddress, origin: string): string {
  return address(documentAddress(origin, 'articles', String(number)), releasedAt, images(photos, origin))
}

function photoEntry({ content, release }: Live<'photos'>, origin: string): string {
  return address(documentAddress(origin, 'photos', content.id), release.at, images([content], origin))
}

function address(location: string, changedAt?: string, pictures: Xml[] = []): string {
  return `${element('url', {}, [textElement('loc', location), textElement('lastmod', changedAt), ...pictures])}\n`
}

function images(photos: readonly PhotoContent[], origin: string): Xml[] {
  const jpegs = photos.slice(0, MOST_IMAGES).flatMap((photo) => jpegOf(photo, 'wide') ?? [])
  return jpegs.map((jpeg) => element('image:image', {}, [textElement('image:loc', origin + blobHref(jpeg))]))
}
