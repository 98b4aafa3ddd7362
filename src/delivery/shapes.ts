import type { ArticleItem, Live } from '../replica/reader.ts'
import type { DistrictReference, PhotoContent, SeriesReference } from '../snapshot/types.ts'
import { blobHref } from '../richtext/figure.ts'

/** Every document's `digest` and `release` close its JSON: they say which signed text this is. */
function evidenceOf({ digest, release }: Pick<ArticleItem, 'digest' | 'release'>) {
  return { digest, release: { seq: release.seq, at: release.at, kind: release.kind } }
}

const districtRef = (district: DistrictReference | null) =>
  district && { code: district.code, name: district.name, brand: district.brand }

const seriesRef = (series: SeriesReference | null) => series && { slug: series.slug, name: series.name }

/** A photo inside another document. */
export function photoJson(photo: PhotoContent, origin: string) {
  return {
    id: photo.id,
    url: `${origin}/photos/${encodeURIComponent(photo.id)}`,
    caption: photo.caption,
    alt: photo.alt,
    takenOn: photo.takenOn,
    place: photo.place,
    photographer: photo.photographer,
    activity: photo.activity,
    renditions: photo.renditions.map((rendition) => ({
      ...rendition,
      url: `${origin}${blobHref(rendition)}`,
    })),
  }
}

/** A photo on its own. */
export function livePhotoJson(photo: Live<'photos'>, origin: string) {
  return { ...photoJson(photo.content, origin), ...evidenceOf(photo) }
}

/** An article in a list: everything but `html` and `text`. */
export function articleItemJson(article: ArticleItem, origin: string) {
  const { content, release } = article
  return {
    number: content.number,
    url: `${origin}/articles/${content.number}`,
    title: content.title,
    kicker: content.kicker,
    subtitle: content.subtitle,
    source: content.source,
    publishedAt: content.publishedAt ?? release.at,
    editorsNote: content.editorsNote,
    summary: content.summary,
    keywords: content.keywords,
    credit: content.credit,
    district: districtRef(content.district),
    series: seriesRef(content.series),
    photos: content.photos.map((photo) => photoJson(photo, origin)),
    ...evidenceOf(article),
  }
}

export function articleJson(article: Live<'articles'>, origin: string) {
  const { html, text } = article.content
  return { ...articleItemJson(article, origin), html, text }
}

/** A district in a list: without its introduction. */
export function districtItemJson(district: Live<'districts'>, origin: string) {
  const { content } = district
  return {
    code: content.code,
    url: `${origin}/districts/${content.code}`,
    name: content.name,
    position: content.position,
    organ: content.organ,
    brand: content.brand,
    cover: content.cover && photoJson(content.cover, origin),
    ...evidenceOf(district),
  }
}

export function districtJson(district: Live<'districts'>, origin: string) {
  return { ...districtItemJson(district, origin), introduction: district.content.introduction }
}

export function seriesJson(series: Live<'series'>, origin: string) {
  const { content } = series
  return {
    slug: content.slug,
    url: `${origin}/series/${encodeURIComponent(content.slug)}`,
    name: content.name,
    introduction: content.introduction,
    position: content.position,
    order: content.order,
    ...evidenceOf(series),
  }
}
