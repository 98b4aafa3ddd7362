import { toHtml } from '../richtext/html.ts'
import { toText } from '../richtext/text.ts'
import { figureHtml } from '../richtext/figure.ts'
import { line, lines, text } from './plain.ts'
import type {
  ArticleContent,
  ArticleLayout,
  DistrictReference,
  PhotoContent,
  SeriesReference,
} from './types.ts'

/** An article as the newsroom stores it, with what it refers to already looked up. */
export interface ArticleSource {
  number: number
  layout?: ArticleLayout | null
  title: string
  kicker?: string | null
  subtitle?: string | null
  source: string
  publishedAt?: string | null
  editorsNote?: string | null
  summary?: string | null
  keywords?: readonly string[] | null
  body?: unknown
  credit?: string | null
  heldOn?: string | null
  district: DistrictReference | null
  series: SeriesReference | null
  /** By id: every photo that the body may show. */
  photos: ReadonlyMap<string, PhotoContent>
  /** The ids of the body's photos in the order they are shown. */
  photoOrder: readonly string[]
  /** The numbers of the articles that the body links to, by id. */
  linked: ReadonlyMap<string, number>
}

export function articleContent(source: ArticleSource): ArticleContent {
  const context = renderingOf(source)
  const shown = [...new Set(source.photoOrder)].map((id) => source.photos.get(id))
  return {
    number: source.number,
    layout: source.layout ?? 'text',
    title: line(source.title),
    titleLines: lines(source.title),
    kicker: text(source.kicker),
    subtitle: lines(source.subtitle),
    source: line(source.source),
    publishedAt: source.publishedAt ?? null,
    editorsNote: text(source.editorsNote),
    summary: text(source.summary),
    keywords: [...(source.keywords ?? [])],
    html: source.body ? toHtml(source.body, context) : '',
    text: source.body ? toText(source.body, context) : '',
    credit: text(source.credit),
    district: source.district,
    series: source.series,
    heldOn: source.heldOn?.slice(0, 10) ?? null,
    photos: shown.filter((photo) => photo !== undefined),
  }
}

function renderingOf({ photos, linked }: ArticleSource) {
  return {
    photo: (id: string, caption: string | null) => {
      const photo = photos.get(id)
      return photo ? figureHtml(photo, { caption }) : null
    },
    caption: (id: string) => photos.get(id)?.caption ?? null,
    articleHref: (id: string) => {
      const number = linked.get(id)
      return number === undefined ? null : `/articles/${String(number)}`
    },
  }
}
