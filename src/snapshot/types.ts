/**
 * The public form of the documents. What is declared here is what a signer signs, what the release feed
 * carries, and what the site shows: nothing is added or looked up afterwards.
 */

/** The collections whose documents can become public. */
export const DOCUMENT_KINDS = ['articles', 'districts', 'photos', 'series', 'settings'] as const

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Names one document: its collection and its text id. */
export interface DocumentRef {
  collection: DocumentKind
  id: string
}

export const IMAGE_FORMATS = ['avif', 'webp', 'jpeg'] as const
export type ImageFormat = (typeof IMAGE_FORMATS)[number]

export const RENDITION_NAMES = ['thumbnail', 'card', 'wide'] as const
export type RenditionName = (typeof RENDITION_NAMES)[number]

/** One encoded image. `sha256` (hex) names its blob; sizes in CSS pixels and bytes. */
export interface Rendition {
  name: RenditionName
  format: ImageFormat
  sha256: string
  width: number
  height: number
  bytes: number
}

export interface PhotoContent {
  id: string
  caption: string
  alt: string
  /** `YYYY-MM-DD`, or `YYYY-MM` where only the month is known, or null. */
  takenOn: string | null
  place: string | null
  photographer: string | null
  activity: string | null
  /** Every name in every format: nine entries. */
  renditions: Rendition[]
}

export interface DistrictReference {
  id: string
  code: string
  name: string
  organ: string
  brand: string | null
  position: number
}

export interface SeriesReference {
  id: string
  slug: string
  name: string
}

/** Which of a series' two groups an article belongs to: city consultations, or a district's own. */
export type SeriesGroup = 'city' | 'district'

export type ArticleLayout = 'text' | 'photos'

export interface ArticleContent {
  number: number
  /** `photos`: the pictures carry the story, and the page gives them the room. */
  layout: ArticleLayout
  /** One line; a chosen line break is kept in `titleLines`. */
  title: string
  titleLines: string[]
  kicker: string | null
  subtitle: string[]
  source: string
  /** ISO 8601 in UTC, or null: then the time of the release is shown. */
  publishedAt: string | null
  editorsNote: string | null
  summary: string | null
  keywords: string[]
  /** Safe HTML, ready to be shown; image addresses are `/media/<sha256>.<ext>`. */
  html: string
  text: string
  credit: string | null
  district: DistrictReference | null
  series: SeriesReference | null
  /** The day a city consultation was held (`YYYY-MM-DD`), which orders it in its series; else null. */
  heldOn: string | null
  photos: PhotoContent[]
}

export interface DistrictContent {
  id: string
  name: string
  /** GB/T 2260, six digits. */
  code: string
  /** Administrative order (行政排序), 1 first. */
  position: number
  organ: string
  brand: string | null
  introduction: { html: string; text: string }
  cover: PhotoContent | null
}

export interface SeriesContent {
  id: string
  slug: string
  name: string
  introduction: string | null
  /** Place among the series, 1 first. */
  position: number
  /** `consultations`: city by the date held, districts in administrative order. `date`: newest first. */
  order: 'consultations' | 'date'
}

export interface SettingsContent {
  siteName: string
  tagline: string | null
  /** The host under which the site is known (SiteDomain), or null: then the one it was asked by. */
  domain: string | null
  /** What the home page says of the site to search engines; null: the tagline. */
  description: string | null
  keywords: string[]
  /** What the page about the site says; empty where nothing was written. */
  about: { html: string; text: string }
  /** The numbers of the articles that the home page puts first, in this order. */
  featured: number[]
  /** 标识码; optional, since 政协 sites need not have one. */
  siteCode: string | null
  /** 主办 */
  sponsor: string
  /** 承办 */
  operator: string | null
  address: string | null
  postcode: string | null
  contact: string | null
  /** ICP 备案号 */
  icp: string | null
  /** 公安备案号 */
  publicSecurity: string | null
  /** The page on conac.cn that confirms the 党政机关网站标识; an https address. */
  institutionMark: string | null
  copyright: string | null
  /** Whose Party group signs: shown on the sign-off strip, e.g. 莱芜区政协党组. */
  signingOrgan: string
  /** Whether the public may see who signed by name, and not only whose Party group. */
  showSigners: boolean
  /** 哀悼日置灰: the whole site without colour. */
  mourning: boolean
  /** Marks a site that still shows sample content. */
  sample: boolean
}

export interface ContentOf {
  articles: ArticleContent
  districts: DistrictContent
  photos: PhotoContent
  series: SeriesContent
  settings: SettingsContent
}

/** The frozen public form of one document. Its id is the SHA-256 of its canonical JSON. */
export interface Snapshot<K extends DocumentKind = DocumentKind> {
  format: 'qianfa.snapshot/1'
  document: { collection: K; id: string }
  content: ContentOf[K]
  /** Every blob the content shows, sorted, each once. */
  blobs: string[]
}

/** A snapshot of some collection, told apart by `document.collection`. */
export type AnySnapshot = { [K in DocumentKind]: Snapshot<K> }[DocumentKind]
