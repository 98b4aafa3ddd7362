import type { ReleaseKind, SignedRelease } from '../ledger/release.ts'
import type {
  ArticleContent,
  ContentOf,
  DistrictContent,
  DocumentKind,
  PhotoContent,
  SeriesContent,
  SettingsContent,
} from '../snapshot/types.ts'

/** A document that is public now: its verified content, and the release that made it so. */
export interface Live<K extends DocumentKind> {
  content: ContentOf[K]
  digest: string
  release: { seq: number; at: string; kind: ReleaseKind }
  /** When it became public: the time of its release, or of the one that a correction corrects. */
  publicSince: string
  /** When it was signed (the last signature of the case). */
  signedAt: string | null
}

/** A document that was public and is no longer. */
export interface Withdrawn {
  at: string
  after: 'gone' | 'notice' | 'redirect'
  notice: string | null
  /** The number of the article that replaces it. */
  replacedBy: number | null
}

export interface Page<T> {
  items: T[]
  /** Opaque; null at the end. */
  next: string | null
}

/** By the date shown to the public, or by the rule that the series itself declares (which needs a series). */
export type ArticleOrder = 'newest' | 'oldest' | 'series'

export interface ArticleQuery {
  /** A series' slug. */
  series?: string
  /** A district's code. */
  district?: string
  /** One of the article's keywords, letter by letter. */
  keyword?: string
  /** The date shown is not before this moment; as `toISOString` writes it. */
  from?: string
  /** The date shown is before this moment; likewise. */
  until?: string
  /** Default: `newest`. */
  order?: ArticleOrder
  limit: number
  /** A cursor from {@link Page.next}. @throws InvalidCursor where it is none of ours. */
  after?: string
}

/** A release as the feed carried it, with what its document is called now. */
export interface Change {
  signed: SignedRelease
  /** What the public calls the document, or called it; null until the newest release of the document is in the store. */
  name: string | null
  /** Whether this release is the one that is public now. */
  live: boolean
  /** The number of the article that replaces a withdrawn one, where that is public. */
  replacedBy: number | null
}

/** Where an article is found, for those who collect addresses. */
export interface ArticleAddress {
  number: number
  /** When it was released, or last corrected. */
  releasedAt: string
  photos: PhotoContent[]
}

/** An article in a list: without its body. */
export type ArticleItem = Omit<Live<'articles'>, 'content'> & {
  content: Omit<ArticleContent, 'html' | 'text'>
}

export interface SearchQuery {
  /** As the reader typed it; what stands in quotation marks is to be found exactly so. */
  text: string
  /** A district's code. */
  district?: string
  /** A series' slug. */
  series?: string
  /** The date shown is not before this moment; as `toISOString` writes it. */
  from?: string
  /** The date shown is before this moment; likewise. */
  until?: string
  limit: number
  /** A cursor from {@link SearchResult.next}. @throws InvalidCursor where it is none of ours. */
  after?: string
}

/** An article that a search found: what was looked for is marked with `<mark>`, the rest is escaped. */
export interface SearchHit {
  item: ArticleItem
  titleHtml: string
  /** A piece of what was signed, with … where it was cut. */
  snippetHtml: string
}

/** How far the search is, as after a first reading of the feed. */
export interface SearchState {
  /** How many articles no search finds yet. */
  waiting: number
  /** Whether there is anything left to do, be it only to bring the parts of the index together. */
  isBuilding: boolean
}

/** The best first; of those that are as good, the newest. */
export interface SearchResult extends Page<SearchHit> {
  total: number
  /** False: there are at least so many. */
  totalIsExact: boolean
  /** How many of them can be leafed through: the best. */
  reachable: number
  /** No article has everything that was asked for: these have some of it. */
  relaxed: boolean
  /** Every article was looked through; false while the index is being built. */
  isComplete: boolean
  /** What the reader may have meant. */
  suggestion: string | null
  /** Nothing was found under the text as typed: the articles are those of the suggestion. */
  corrected: boolean
}

/** A series with its articles in the order that the series itself declares. */
export interface SeriesListing {
  series: Live<'series'>
  city: ArticleItem[]
  district: ArticleItem[]
  /** How many articles the series has. */
  total: number
}

export interface Standing {
  /** The last verified release: its number and hash. */
  head: { seq: number; hash: string }
  /** When the feed was last read without an error, ISO; null before the first time. */
  checkedAt: string | null
  /** Why the newest thing that the feed offered was refused, or null. */
  refused: { code: string; seq: number | null; at: string } | null
}

/** What the site may show. Everything that comes out of it was verified on its way in. */
export interface SiteReader {
  standing(): Standing
  /** Whether no release has arrived yet. */
  isEmpty(): boolean
  settings(): SettingsContent | null
  article(number: number): Live<'articles'> | Withdrawn | null
  /** The articles that were withdrawn last, and are not public again; the newest first. */
  withdrawals(limit: number): (Withdrawn & { number: number })[]
  /** Newest first by the date shown to the public, where the query asks for no other order. */
  articles(query: ArticleQuery): Page<ArticleItem>
  search(query: SearchQuery): SearchResult
  /** How many documents were found damaged in the store: they are not shown until they are mended. */
  damaged(): number
  searchState(): SearchState
  /** The articles before and after this one, by the date shown to the public. */
  neighbours(number: number): { previous: ArticleItem | null; next: ArticleItem | null }
  districts(): Live<'districts'>[]
  district(code: string): Live<'districts'> | null
  series(): Live<'series'>[]
  /** @param most how many of each group; a longer series is read page by page, in its order: {@link SiteReader.articles} */
  seriesListing(slug: string, most: number): SeriesListing | null
  photos(limit: number): Live<'photos'>[]
  /** Those last released first. @throws InvalidCursor */
  photoPage(query: { limit: number; after?: string }): Page<Live<'photos'>>
  photo(id: string): Live<'photos'> | null
  /** The releases after the one with this number, in their order. */
  changes(query: { since: number; limit: number }): Change[]
  /** The articles in runs of `size` by number: the first number of each run, and when it last changed. */
  articleRuns(size: number): { first: number; changedAt: string }[]
  /** Articles by number, from this number on. */
  articleAddresses(query: { from: number; limit: number }): ArticleAddress[]
  /** Everything that proves what an article is: its exact snapshot and its signed release. */
  proof(number: number): { snapshot: string; signed: SignedRelease; publicKey: string } | null
  /** The file of a released blob, whose bytes are those that its name promises; or null. */
  blobPath(sha256: string): string | null
}

export type { ArticleContent, DistrictContent, PhotoContent, SeriesContent, SettingsContent }
