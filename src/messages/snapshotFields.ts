import { FIELD_NAMES } from './checks.ts'
import type { Locale, Words } from './locale.ts'
import { deskTime } from './time.ts'

/** Names of a snapshot's fields that no check speaks of, for whoever decides on it. */
const SNAPSHOT_FIELDS: Readonly<Record<string, Words>> = {
  number: { zh: '编号', en: 'Number' },
  titleLines: { zh: '标题', en: 'Title' },
  html: { zh: '正文', en: 'Body' },
  text: { zh: '正文的文字', en: 'Text of the body' },
  photos: { zh: '图片', en: 'Photos' },
  layout: { zh: '版式', en: 'Layout' },
  kicker: { zh: '引题', en: 'Kicker' },
  subtitle: { zh: '副题', en: 'Subtitle' },
  publishedAt: { zh: '发布日期', en: 'Date shown' },
  editorsNote: { zh: '编者按', en: "Editor's note" },
  summary: { zh: '摘要', en: 'Summary' },
  keywords: { zh: '关键词', en: 'Keywords' },
  credit: { zh: '供稿', en: 'Credit' },
  series: { zh: '专题', en: 'Series' },
  heldOn: { zh: '开展日期', en: 'Held on' },
  position: { zh: '排序', en: 'Place' },
  brand: { zh: '商量品牌', en: 'Brand' },
  takenOn: { zh: '拍摄日期', en: 'Taken on' },
  place: { zh: '地点', en: 'Place' },
  photographer: { zh: '摄影', en: 'Photographer' },
  activity: { zh: '活动', en: 'Activity' },
  order: { zh: '排序规则', en: 'Order' },
  tagline: { zh: '网站说明', en: 'Tagline' },
  domain: { zh: '网站域名', en: 'Domain' },
  description: { zh: '网站简介', en: 'Description' },
  about: { zh: '关于本站', en: 'About the site' },
  featured: { zh: '首页头条', en: 'Featured articles' },
  siteCode: { zh: '网站标识码', en: 'Site code' },
  operator: { zh: '承办单位', en: 'Operator' },
  address: { zh: '地址', en: 'Address' },
  postcode: { zh: '邮编', en: 'Postcode' },
  contact: { zh: '联系方式', en: 'Contact' },
  icp: { zh: 'ICP 备案号', en: 'ICP record number' },
  publicSecurity: { zh: '公安备案号', en: 'Public security record' },
  institutionMark: { zh: '党政机关网站标识', en: 'Mark of a public institution' },
  showSigners: { zh: '公开签发人姓名', en: "Signers' names are public" },
  mourning: { zh: '哀悼日置灰', en: 'Mourning (no colour)' },
  copyright: { zh: '版权声明', en: 'Copyright' },
  sample: { zh: '示例站点', en: 'Sample site' },
}

/** Words for the values that stand for something. */
const SNAPSHOT_VALUES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  layout: {
    text: { zh: '图文稿', en: 'Text with pictures' },
    photos: { zh: '图片故事', en: 'Photo story' },
  },
  order: {
    consultations: { zh: '市级按开展日期，区县按行政排序', en: 'City by date, districts in their order' },
    date: { zh: '新的在前', en: 'Newest first' },
  },
}

/** A field's value as people read it. */
export function snapshotFieldValue(field: string, value: string, locale: Locale): string {
  if (field === 'publishedAt') return deskTime(value, locale)
  return SNAPSHOT_VALUES[field]?.[value]?.[locale] ?? value
}

/** The name of a field as people call it; of an unknown one, its own. */
export function snapshotFieldName(field: string, locale: Locale): string {
  return (SNAPSHOT_FIELDS[field] ?? FIELD_NAMES[field])?.[locale] ?? field
}
