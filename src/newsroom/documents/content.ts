import type { Payload, TypeWithID } from 'payload'
import { articleContent } from '../../snapshot/article.ts'
import { line, text } from '../../snapshot/plain.ts'
import { toHtml } from '../../richtext/html.ts'
import { referencesOf } from '../../richtext/references.ts'
import { toText } from '../../richtext/text.ts'
import { UNREADABLE_CODES } from '../../richtext/types.ts'
import { findUnfit } from '../../richtext/unfit.ts'
import type {
  ArticleLayout,
  ContentOf,
  DistrictContent,
  DistrictReference,
  DocumentKind,
  PhotoContent,
  Rendition,
  SeriesReference,
} from '../../snapshot/types.ts'
import { idOf } from './references.ts'

/** A document as Payload's `depth: 0` gives it: fields by name. */
export type Stored = TypeWithID & Record<string, unknown>

/** Reads what a document refers to, and makes its public form. Missing references become null. */
export type ContentMaker<K extends DocumentKind> = (payload: Payload, stored: Stored) => Promise<ContentOf[K]>

export const CONTENT: { [K in DocumentKind]: ContentMaker<K> } = {
  articles: article,
  districts: district,
  photos: (_, stored) => Promise.resolve(photo(stored)),
  series: (_, stored) => Promise.resolve(series(stored)),
  settings,
}

async function article(payload: Payload, stored: Stored): Promise<ContentOf['articles']> {
  const references = referencesOf(stored.body)
  const [districtOf, seriesOf, photos, linked] = await Promise.all([
    one(payload, 'districts', idOf(stored.district)),
    one(payload, 'series', idOf(stored.series)),
    byId(payload, 'photos', references.photos),
    byId(payload, 'articles', references.articles),
  ])
  return articleContent({
    number: stored.number as number,
    layout: stored.layout as ArticleLayout | null,
    title: (stored.title as string | null) ?? '',
    kicker: stored.kicker as string | null,
    subtitle: stored.subtitle as string | null,
    source: (stored.source as string | null) ?? '',
    publishedAt: stored.publishedAt as string | null,
    editorsNote: stored.editorsNote as string | null,
    summary: stored.summary as string | null,
    keywords: stored.keywords as string[] | null,
    body: readable(stored.body),
    credit: stored.credit as string | null,
    heldOn: stored.heldOn as string | null,
    district: districtOf && districtReference(districtOf),
    series: seriesOf && seriesReference(seriesOf),
    photos: new Map([...photos].map(([id, found]) => [id, photo(found)])),
    photoOrder: references.photos,
    linked: new Map([...linked].map(([id, found]) => [id, found.number as number])),
  })
}

async function district(payload: Payload, stored: Stored): Promise<DistrictContent> {
  const cover = await one(payload, 'photos', idOf(stored.cover))
  return {
    ...districtReference(stored),
    introduction: plainRichText(stored.introduction),
    cover: cover && photo(cover),
  }
}

/** A rich text that holds neither pictures nor links to articles. */
function plainRichText(richText: unknown): { html: string; text: string } {
  const body = readable(richText)
  if (!body) return { html: '', text: '' }
  return { html: toHtml(body, { photo: () => null, articleHref: () => null }), text: toText(body) }
}

/** A text that has no public form counts as none here; the checks say why before anyone can submit it. */
function readable(richText: unknown): unknown {
  const unreadable: readonly string[] = UNREADABLE_CODES
  return findUnfit(richText).some(({ code }) => unreadable.includes(code)) ? null : richText
}

function districtReference(stored: Stored): DistrictReference {
  return {
    id: String(stored.id),
    code: stored.code as string,
    name: line(stored.name as string),
    organ: line((stored.organ as string | null) ?? ''),
    brand: text(stored.brand as string | null),
    position: stored.position as number,
  }
}

function seriesReference(stored: Stored): SeriesReference {
  return { id: String(stored.id), slug: stored.slug as string, name: line(stored.name as string) }
}

function series(stored: Stored): ContentOf['series'] {
  return {
    ...seriesReference(stored),
    introduction: text(stored.introduction as string | null),
    position: (stored.position as number | null) ?? 1,
    order: stored.order as ContentOf['series']['order'],
  }
}

function photo(stored: Stored): PhotoContent {
  return {
    id: String(stored.id),
    caption: line((stored.caption as string | null) ?? ''),
    alt: line((stored.alt as string | null) ?? ''),
    takenOn: text(stored.takenOn as string | null)?.slice(0, 10) ?? null,
    place: text(stored.place as string | null),
    photographer: text(stored.photographer as string | null),
    activity: text(stored.activity as string | null),
    renditions: (stored.renditions as Rendition[] | null) ?? [],
  }
}

async function settings(payload: Payload, stored: Stored): Promise<ContentOf['settings']> {
  const featured = idsOf(stored.featured)
  const found = await byId(payload, 'articles', featured)
  const optional = (name: string) => text(stored[name] as string | null)
  return {
    siteName: line(stored.siteName as string),
    tagline: optional('tagline'),
    domain: optional('domain'),
    description: optional('description'),
    keywords: [...((stored.keywords as string[] | null) ?? [])],
    about: plainRichText(stored.about),
    featured: featured.flatMap((id) => (found.get(id)?.number as number | undefined) ?? []),
    siteCode: optional('siteCode'),
    sponsor: line((stored.sponsor as string | null) ?? ''),
    operator: optional('operator'),
    address: optional('address'),
    postcode: optional('postcode'),
    contact: optional('contact'),
    icp: optional('icp'),
    publicSecurity: optional('publicSecurity'),
    institutionMark: optional('institutionMark'),
    copyright: optional('copyright'),
    signingOrgan: line((stored.signingOrgan as string | null) ?? ''),
    showSigners: stored.showSigners === true,
    mourning: stored.mourning === true,
    sample: stored.sample === true,
  }
}

function idsOf(relations: unknown): string[] {
  return (Array.isArray(relations) ? relations : []).flatMap((relation) => idOf(relation) ?? [])
}

async function one(payload: Payload, collection: DocumentKind, id: string | null): Promise<Stored | null> {
  return id ? ((await byId(payload, collection, [id])).get(id) ?? null) : null
}

/** The newsroom itself reads here, for a person whose right to act was already looked at. */
async function byId(
  payload: Payload,
  collection: DocumentKind,
  ids: readonly string[],
): Promise<Map<string, Stored>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection,
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Map((docs as unknown as Stored[]).map((doc) => [String(doc.id), doc]))
}
