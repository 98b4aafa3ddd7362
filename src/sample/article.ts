import { doc, type EditorState, p, photo } from '../richtext/compose.ts'

/** How far an article of the sample desk has come. */
export type SampleState = 'draft' | 'returned' | 'in_review' | 'awaiting_signoff' | 'signed' | 'released'

export interface SampleArticle {
  title: string
  kicker?: string
  source: string
  /** The code of its district; none: the city's own. */
  district?: string
  series: string
  publishedAt?: string
  heldOn?: string
  editorsNote?: string
  summary: string
  keywords: string[]
  credit?: string
  importance?: 'ordinary' | 'important'
  by: 'laiwu' | 'editor'
  state: SampleState
  layout?: 'photos'
  /** The ids of photos, by their keys, are known only once they are uploaded. */
  body: (photoId: (key: string) => string) => EditorState
  /** Released a second time, with these changes and this note. */
  correction?: { summary: string; note: string }
  /** Taken down again. */
  withdrawal?: { reason: string; after: 'gone' | 'notice' }
}

/** A short article in plain words: its first paragraph is its summary. */
export interface Brief {
  title: string
  kicker: string
  source: string
  district?: string
  state: SampleState
  paragraphs: string[]
  publishedAt?: string
  heldOn?: string
  photoKey?: string
  importance?: 'important'
  series?: string
  correction?: SampleArticle['correction']
  withdrawal?: SampleArticle['withdrawal']
}

export function brief({ paragraphs, photoKey, ...rest }: Brief): SampleArticle {
  const [lead = '', ...more] = paragraphs
  return {
    series: 'zhanbo',
    summary: lead,
    keywords: ['商量', '协商'],
    by: 'editor',
    ...rest,
    body: (photoId) =>
      doc(p(lead), ...(photoKey ? [photo(photoId(photoKey))] : []), ...more.map((text) => p(text))),
  }
}

/** What the city's own consultations share. */
export const CITY = { kicker: '“商量”展播 | 市政协月度商量', source: '示例市政协' }

/** What a district's contributions to the series share. */
export function inDistrict(code: string, name: string) {
  return { kicker: `“商量”展播 | 商量在${name}`, source: '示例', district: code }
}
