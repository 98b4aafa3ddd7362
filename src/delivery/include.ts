import type { z } from 'zod'
import type { SiteReader } from '../replica/reader.ts'
import type { ArticleItem } from './schemas/article.ts'
import { districtJson, photoJson, seriesJson } from './shapes.ts'

type Item = z.infer<typeof ArticleItem>

/**
 * Puts whole objects where an article names them, each read once for all articles of an answer. What is not public
 * on its own stays as the article was signed with it.
 */
export function include(reader: SiteReader, origin: string, wanted: readonly string[]) {
  const district = once(reader.district, (found) => districtJson(found, origin))
  const series = once(seriesBySlug(reader), (found) => seriesJson(found, origin))
  const photo = once(reader.photo, (found) => photoJson(found, origin))
  return <T extends Item>(article: T): T => ({
    ...article,
    ...(wanted.includes('district') &&
      article.district && { district: district(article.district.code) ?? article.district }),
    ...(wanted.includes('series') &&
      article.series && { series: series(article.series.slug) ?? article.series }),
    ...(wanted.includes('photos') && { photos: article.photos.map((it) => photo(it.id) ?? it) }),
  })
}

function seriesBySlug(reader: SiteReader) {
  let all: ReturnType<SiteReader['series']> | null = null
  return (slug: string) => {
    all ??= reader.series()
    return all.find(({ content }) => content.slug === slug) ?? null
  }
}

function once<Found, Json>(read: (name: string) => Found | null, toJson: (found: Found) => Json) {
  const known = new Map<string, Json | null>()
  return (name: string): Json | null => {
    let json = known.get(name)
    if (json === undefined) {
      const found = read(name)
      json = found ? toJson(found) : null
      known.set(name, json)
    }
    return json
  }
}
