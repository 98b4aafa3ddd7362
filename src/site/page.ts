import type { VNode } from 'preact'
import type { PhotoContent } from '../replica/reader.ts'
import type { PageContext } from './context.ts'

/** The parts of the site that the navigation and the column meta tags know. */
export type Section = 'home' | 'articles' | 'districts' | 'photos' | 'about' | 'search' | { series: string }

/** A column as 政府网站发展指引 wants it described (ColumnName, ColumnDescription, ColumnKeywords, ColumnType). */
export interface Column {
  name: string
  description: string
  keywords: string
  /** One of the guideline's fixed list. */
  type: '首页' | '概况信息' | '工作动态'
}

/** An article's meta tags in the same guideline: the first three are required, the others optional. */
export interface ArticleMeta {
  title: string
  /** `YYYY-MM-DD HH:MM` */
  publishedAt: string
  source: string
  keywords: string[]
  author: string | null
}

export interface ShownPage {
  status: 200 | 404 | 405 | 410 | 429 | 500 | 503
  /** Without the site's name. */
  title: string
  description?: string
  section?: Section
  column?: Column
  article?: ArticleMeta
  /** The path of a picture that stands for the page. */
  image?: string
  /** The picture that a reader sees first, where it stands in signed HTML, which cannot ask for haste itself. */
  preload?: { photo: PhotoContent; sizes: string }
  /** Only for who asked: neither search engines nor the address of record should know it. */
  isOfTheMoment?: boolean
  /** After how many seconds the reader may ask again. */
  retryAfter?: number
  /** Scripts besides the common one. */
  scripts?: ('proof.js' | 'pictures.js')[]
  body: VNode
}

export interface Redirect {
  /** 302 where the target may change with a later release. */
  status: 301 | 302
  location: string
}

/** What of the request a page may depend on. */
export interface PageRequest {
  params: Record<string, string>
  query: URLSearchParams
}

/** A page: pure but for what it reads from the context's reader. */
export type Page = (context: PageContext, request: PageRequest) => ShownPage | Redirect
