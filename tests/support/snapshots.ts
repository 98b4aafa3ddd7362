import { sha256 } from '../../src/ledger/canonical.ts'
import { type Frozen, freeze } from '../../src/snapshot/build.ts'
import type {
  ArticleContent,
  ContentOf,
  DistrictContent,
  DistrictReference,
  DocumentKind,
  PhotoContent,
  Rendition,
  SeriesContent,
  SeriesReference,
  SettingsContent,
} from '../../src/snapshot/types.ts'

/** A document as a test describes it, frozen, with the bytes of what it shows. */
export interface SampleDocument<K extends DocumentKind = DocumentKind> {
  collection: K
  id: string
  content: ContentOf[K]
  frozen: Frozen
  /** By digest. */
  blobs: Map<string, Buffer>
}

export const LAIWU: DistrictReference = {
  id: 'd-laiwu',
  code: '370116',
  name: '莱芜区',
  organ: '莱芜区政协',
  brand: '莱商量',
  position: 9,
}

export const LIXIA: DistrictReference = {
  id: 'd-lixia',
  code: '370102',
  name: '历下区',
  organ: '历下区政协',
  brand: null,
  position: 1,
}

export const SHANGLIANG: SeriesReference = { id: 's-shangliang', slug: 'shangliang', name: '商量' }

/** The bytes that stand for an image; any text makes another one. */
export function blobBytes(name: string): Buffer {
  return Buffer.from(`bytes of ${name}`)
}

export function photoContent(id: string, changes: Partial<PhotoContent> = {}): PhotoContent {
  const sizes: [Rendition['name'], number][] = [
    ['thumbnail', 240],
    ['card', 640],
    ['wide', 1600],
  ]
  const formats: Rendition['format'][] = ['avif', 'webp', 'jpeg']
  const renditions = sizes.flatMap(([name, width]) =>
    formats.map((format) => {
      const bytes = blobBytes(`${id} ${name} ${format}`)
      const height = (width * 2) / 3
      return {
        name,
        format,
        sha256: sha256(bytes),
        width,
        height: Math.round(height),
        bytes: bytes.byteLength,
      }
    }),
  )
  const words = {
    caption: '委员在社区调研',
    alt: '几位委员围坐在社区议事厅',
    photographer: '李明',
    activity: null,
  }
  return { id, ...words, takenOn: '2025-02-11', place: '莱芜区', renditions, ...changes }
}

export function articleContent(number: number, changes: Partial<ArticleContent> = {}): ArticleContent {
  const title = changes.title ?? `第${String(number)}次商量:让老旧小区住得更安心`
  return {
    number,
    layout: 'text',
    title,
    titleLines: [title],
    kicker: '“商量”在基层',
    subtitle: [],
    source: '莱芜区政协',
    publishedAt: null,
    editorsNote: null,
    summary: '委员与居民坐在一起,商量加装电梯。',
    keywords: ['商量'],
    html: '<p>2025年2月,委员走进社区。</p>',
    text: '2025年2月,委员走进社区。',
    credit: '(莱芜区政协办公室供稿)',
    district: LAIWU,
    series: SHANGLIANG,
    heldOn: null,
    photos: [],
    ...changes,
  }
}

export function districtContent(
  reference: DistrictReference,
  changes: Partial<DistrictContent> = {},
): DistrictContent {
  return { ...reference, introduction: { html: '<p>简介</p>', text: '简介' }, cover: null, ...changes }
}

export function seriesContent(
  reference: SeriesReference,
  changes: Partial<SeriesContent> = {},
): SeriesContent {
  return { ...reference, introduction: null, position: 1, order: 'consultations', ...changes }
}

export function settingsContent(changes: Partial<SettingsContent> = {}): SettingsContent {
  return {
    siteName: '商量',
    tagline: null,
    domain: null,
    description: null,
    keywords: [],
    about: { html: '', text: '' },
    featured: [],
    siteCode: null,
    sponsor: '济南市政协',
    operator: null,
    address: null,
    postcode: null,
    contact: null,
    icp: null,
    publicSecurity: null,
    institutionMark: null,
    copyright: null,
    signingOrgan: '莱芜区政协党组',
    showSigners: false,
    mourning: false,
    sample: true,
    ...changes,
  }
}

/** Freezes the content as the newsroom does. */
export function sample<K extends DocumentKind>(
  collection: K,
  id: string,
  content: ContentOf[K],
): SampleDocument<K> {
  return { collection, id, content, frozen: freeze(collection, id, content), blobs: bytesOf(content) }
}

/** An article `a-<number>` in one step. */
export function sampleArticle(
  number: number,
  changes: Partial<ArticleContent> = {},
): SampleDocument<'articles'> {
  return sample('articles', `a-${String(number)}`, articleContent(number, changes))
}

function bytesOf(content: ContentOf[DocumentKind]): Map<string, Buffer> {
  const own = 'renditions' in content ? [content] : []
  const cover = 'cover' in content && content.cover ? [content.cover] : []
  const photos = 'photos' in content ? content.photos : []
  const renditions = [...own, ...cover, ...photos].flatMap(({ id, renditions }) =>
    renditions.map((rendition) => blobBytes(`${id} ${rendition.name} ${rendition.format}`)),
  )
  return new Map(renditions.map((bytes) => [sha256(bytes), bytes]))
}
