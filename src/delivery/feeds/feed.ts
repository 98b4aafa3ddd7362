import { dateShown } from '../../replica/dateShown.ts'
import type { ArticleItem, ArticleQuery, SiteReader } from '../../replica/reader.ts'
import { apiAddress, documentAddress } from '../addresses.ts'
import { jpegOf } from '../jpegOf.ts'
import { blobHref } from '../../richtext/figure.ts'
import { absoluteHtml } from './absoluteHtml.ts'

/** How many articles a feed has, and of how many withdrawals it tells who kept them. */
const MOST_ENTRIES = 20
const MOST_WITHDRAWN = 20

/** What a feed is of: the whole site, a series or a district. */
export interface FeedSubject {
  title: string
  description: string
  /** The path of its page; empty for the site. */
  home: string
  query: Omit<ArticleQuery, 'limit'>
}

export interface FeedEntry {
  url: string
  title: string
  summary: string | null
  html: string
  published: string
  /** When it was released or last corrected. */
  updated: string
  /** The series, the district and the keywords. */
  categories: string[]
  credit: string | null
  image: { url: string; bytes: number } | null
  digest: string
  release: ArticleItem['release']
  proof: string
}

export interface Feed extends Omit<FeedSubject, 'query'> {
  origin: string
  author: string
  /** When anything in it last changed. */
  updated: string
  entries: FeedEntry[]
  /** What was taken back and must not be kept. */
  withdrawn: { url: string; at: string; notice: string | null }[]
}

/** Of a feed that never had an entry. */
const NEVER = '1970-01-01T00:00:00.000Z'

export function feedOf(reader: SiteReader, origin: string, { query, ...subject }: FeedSubject): Feed {
  const settings = reader.settings()
  const items = reader.articles({ ...query, limit: MOST_ENTRIES }).items
  const entries = items.flatMap((item) => entryOf(reader, origin, item) ?? [])
  const takenBack = subject.home === '' ? reader.withdrawals(MOST_WITHDRAWN) : []
  const withdrawn = takenBack.map(({ number, at, after, notice }) => ({
    url: documentAddress(origin, 'articles', String(number)),
    at,
    notice: after === 'gone' ? null : notice,
  }))
  const times = [...entries.map(({ updated }) => updated), ...withdrawn.map(({ at }) => at)]
  return {
    ...subject,
    origin,
    author: settings?.sponsor ?? subject.title,
    updated: times.sort().at(-1) ?? NEVER,
    entries,
    withdrawn,
  }
}

function entryOf(reader: SiteReader, origin: string, { content: { number } }: ArticleItem): FeedEntry | null {
  const article = reader.article(number)
  if (!article || !('content' in article)) return null
  const { content, release, digest } = article
  const picture = content.photos[0] && jpegOf(content.photos[0], 'wide')
  const categories = [content.series?.name, content.district?.name, ...content.keywords]
  return {
    url: documentAddress(origin, 'articles', String(number)),
    title: content.title,
    summary: content.summary,
    html: absoluteHtml(content.html, origin),
    published: new Date(dateShown(article)).toISOString(),
    updated: release.at,
    categories: [...new Set(categories.filter((category) => category !== undefined))],
    credit: content.credit,
    image: picture ? { url: origin + blobHref(picture), bytes: picture.bytes } : null,
    digest,
    release,
    proof: `${apiAddress(origin, 'articles', String(number))}/proof`,
  }
}
