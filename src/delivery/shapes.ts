import type { z } from 'zod'
import { dateShown } from '../replica/dateShown.ts'
import type { ArticleItem as Item, Change as Changed, Live } from '../replica/reader.ts'
import { blobHref } from '../richtext/figure.ts'
import type { DistrictReference, PhotoContent, SeriesReference } from '../snapshot/types.ts'
import { apiAddress, documentAddress } from './addresses.ts'
import type { Article, ArticleItem } from './schemas/article.ts'
import type { Change } from './schemas/change.ts'
import type { District, DistrictItem } from './schemas/district.ts'
import type { EmbeddedPhoto, Photo } from './schemas/photo.ts'
import type { Series } from './schemas/series.ts'

/** Every document's `digest` and `release` close its JSON: they say which signed text this is. */
function evidenceOf({ digest, release }: Pick<Item, 'digest' | 'release'>) {
  return { digest, release: { seq: release.seq, at: release.at, kind: release.kind } }
}

const districtRef = (district: DistrictReference | null) =>
  district && { code: district.code, name: district.name, brand: district.brand }

const seriesRef = (series: SeriesReference | null) => series && { slug: series.slug, name: series.name }

/** A photo inside another document, as that document was signed. */
export function embeddedPhotoJson(photo: PhotoContent, origin: string): z.infer<typeof EmbeddedPhoto> {
  return {
    id: photo.id,
    url: documentAddress(origin, 'photos', photo.id),
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
export function photoJson(photo: Live<'photos'>, origin: string): z.infer<typeof Photo> {
  return {
    ...embeddedPhotoJson(photo.content, origin),
    links: { self: apiAddress(origin, 'photos', photo.content.id) },
    ...evidenceOf(photo),
  }
}

/** An article in a list: everything but `html` and `text`. */
export function articleItemJson(article: Item, origin: string): z.infer<typeof ArticleItem> {
  const { content } = article
  const self = apiAddress(origin, 'articles', String(content.number))
  return {
    number: content.number,
    url: documentAddress(origin, 'articles', String(content.number)),
    title: content.title,
    kicker: content.kicker,
    subtitle: content.subtitle,
    source: content.source,
    publishedAt: dateShown(article),
    editorsNote: content.editorsNote,
    summary: content.summary,
    keywords: content.keywords,
    credit: content.credit,
    heldOn: content.heldOn,
    district: districtRef(content.district),
    series: seriesRef(content.series),
    photos: content.photos.map((photo) => embeddedPhotoJson(photo, origin)),
    links: { self, proof: `${self}/proof` },
    ...evidenceOf(article),
  }
}

export function articleJson(article: Live<'articles'>, origin: string): z.infer<typeof Article> {
  const { html, text } = article.content
  return { ...articleItemJson(article, origin), html, text }
}

/** A district in a list: without its introduction. */
export function districtItemJson(district: Live<'districts'>, origin: string): z.infer<typeof DistrictItem> {
  const { content } = district
  return {
    code: content.code,
    url: documentAddress(origin, 'districts', content.code),
    name: content.name,
    position: content.position,
    organ: content.organ,
    brand: content.brand,
    cover: content.cover && embeddedPhotoJson(content.cover, origin),
    links: {
      self: apiAddress(origin, 'districts', content.code),
      articles: `${apiAddress(origin, 'articles')}?district=${encodeURIComponent(content.code)}`,
    },
    ...evidenceOf(district),
  }
}

export function districtJson(district: Live<'districts'>, origin: string): z.infer<typeof District> {
  return { ...districtItemJson(district, origin), introduction: district.content.introduction }
}

export function seriesJson(series: Live<'series'>, origin: string): z.infer<typeof Series> {
  const { content } = series
  const slug = encodeURIComponent(content.slug)
  return {
    slug: content.slug,
    url: documentAddress(origin, 'series', content.slug),
    name: content.name,
    introduction: content.introduction,
    position: content.position,
    order: content.order,
    links: {
      self: apiAddress(origin, 'series', content.slug),
      articles: `${apiAddress(origin, 'articles')}?series=${slug}&order=series`,
    },
    ...evidenceOf(series),
  }
}

/** A release in the list of changes. What a withdrawal that leaves nothing behind said stays untold here too. */
export function changeJson(change: Changed, origin: string): z.infer<typeof Change> {
  const { signed, name, live, replacedBy } = change
  const { seq, at, kind, digest, hash, document, withdrawal, correction } = signed.release
  const { collection, id } = document
  const found = name === null || collection === 'settings' ? null : name
  return {
    ...{ seq, at, kind, collection, id, name: found },
    url: found === null ? null : documentAddress(origin, collection, found),
    ...{ live, digest, hash },
    withdrawal: withdrawal
      ? {
          after: withdrawal.after,
          notice: withdrawal.after === 'gone' ? null : (withdrawal.notice ?? null),
          replacedBy: replacedBy === null ? null : apiAddress(origin, 'articles', String(replacedBy)),
        }
      : null,
    correction: correction?.note ?? null,
    links: { self: found === null ? null : apiAddress(origin, collection, found) },
  }
}
