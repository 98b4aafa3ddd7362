import { z } from 'zod'
import { component, pageOf } from './component.ts'
import { District, DistrictReference } from './district.ts'
import { address, evidence, moment } from './evidence.ts'
import { EmbeddedPhoto, Photo } from './photo.ts'
import { Series, SeriesReference } from './series.ts'

const article = {
  number: z.int().min(0),
  url: address,
  title: z.string(),
  kicker: z.string().nullable(),
  subtitle: z.array(z.string()),
  source: z.string(),
  publishedAt: moment,
  editorsNote: z.string().nullable(),
  summary: z.string().nullable(),
  keywords: z.array(z.string()),
  credit: z.string().nullable(),
  heldOn: z.iso.date().nullable(),
  // The whole object where `include` asks for it and it is public itself.
  district: z.union([District, DistrictReference, z.null()]),
  series: z.union([Series, SeriesReference, z.null()]),
  photos: z.array(z.union([Photo, EmbeddedPhoto])),
  links: z.object({ self: address, proof: address }),
  ...evidence,
}

/** An article in a list: without its body. */
export const ArticleItem = component('ArticleItem', z.object(article))

export const Article = component('Article', z.object({ ...article, html: z.string(), text: z.string() }))

export const ArticlePage = pageOf('ArticlePage', ArticleItem)
