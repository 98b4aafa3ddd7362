import type {
  AnySnapshot,
  ArticleContent,
  ContentOf,
  DistrictContent,
  DistrictReference,
  DocumentKind,
  DocumentRef,
  ImageFormat,
  PhotoContent,
  Rendition,
  RenditionName,
  SeriesContent,
  SeriesReference,
  SettingsContent,
  Snapshot,
} from '../snapshot/types.ts'
import {
  count,
  day,
  digest,
  flag,
  instant,
  list,
  nullable,
  oneOf,
  type Read,
  record,
  text,
} from './structure.ts'

const rendition = record<Rendition>({
  name: oneOf<RenditionName>(['thumbnail', 'card', 'wide']),
  format: oneOf<ImageFormat>(['avif', 'webp', 'jpeg']),
  sha256: digest,
  width: count,
  height: count,
  bytes: count,
})

const photo = record<PhotoContent>({
  id: text,
  caption: text,
  alt: text,
  takenOn: nullable(text),
  place: nullable(text),
  photographer: nullable(text),
  activity: nullable(text),
  renditions: list(rendition),
})

const richText = record<DistrictContent['introduction']>({ html: text, text })

const districtReference = record<DistrictReference>({
  id: text,
  code: text,
  name: text,
  organ: text,
  brand: nullable(text),
  position: count,
})

const article = record<ArticleContent>({
  number: count,
  layout: oneOf(['text', 'photos']),
  title: text,
  titleLines: list(text),
  kicker: nullable(text),
  subtitle: list(text),
  source: text,
  publishedAt: nullable(instant),
  editorsNote: nullable(text),
  summary: nullable(text),
  keywords: list(text),
  html: text,
  text,
  credit: nullable(text),
  district: nullable(districtReference),
  series: nullable(record<SeriesReference>({ id: text, slug: text, name: text })),
  heldOn: nullable(day),
  photos: list(photo),
})

const district = record<DistrictContent>({
  id: text,
  name: text,
  code: text,
  position: count,
  organ: text,
  brand: nullable(text),
  introduction: richText,
  cover: nullable(photo),
})

const series = record<SeriesContent>({
  id: text,
  slug: text,
  name: text,
  introduction: nullable(text),
  position: count,
  order: oneOf(['consultations', 'date']),
})

const settings = record<SettingsContent>({
  siteName: text,
  tagline: nullable(text),
  domain: nullable(text),
  description: nullable(text),
  keywords: list(text),
  about: richText,
  featured: list(count),
  siteCode: nullable(text),
  sponsor: text,
  operator: nullable(text),
  address: nullable(text),
  postcode: nullable(text),
  contact: nullable(text),
  icp: nullable(text),
  publicSecurity: nullable(text),
  institutionMark: nullable(text),
  copyright: nullable(text),
  signingOrgan: text,
  showSigners: flag,
  mourning: flag,
  sample: flag,
})

const CONTENT: { [K in DocumentKind]: Read<ContentOf[K]> } = {
  articles: article,
  districts: district,
  photos: photo,
  series,
  settings,
}

/** Names a document of a kind that a site can show. */
export const documentRef = record<DocumentRef>({
  collection: oneOf(Object.keys(CONTENT) as DocumentKind[]),
  id: text,
})

/** The structure of a snapshot of this collection. @throws WrongStructure */
export function readSnapshot(value: unknown, collection: DocumentKind): AnySnapshot {
  const read = record<Snapshot>({
    format: oneOf(['qianfa.snapshot/1']),
    document: documentRef,
    content: CONTENT[collection],
    blobs: list(digest),
  })
  return read(value, '$') as AnySnapshot
}
