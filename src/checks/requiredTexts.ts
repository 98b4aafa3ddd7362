import type { DocumentKind } from '../snapshot/types.ts'
import type { Check } from './check.ts'

/** What can't be public without a word in it, by collection. */
const REQUIRED: Readonly<Record<DocumentKind, readonly string[]>> = {
  articles: ['title', 'source', 'text'],
  districts: ['name', 'code', 'organ'],
  photos: ['caption', 'alt'],
  series: ['name', 'slug'],
  settings: ['siteName', 'sponsor', 'signingOrgan'],
}

/** 信息来源 and the title are required of every article (政府网站发展指引, 附件: ArticleTitle, ContentSource). */
export const requiredTexts: Check = ({ snapshot }) => {
  const content = snapshot.content as unknown as Record<string, unknown>
  return REQUIRED[snapshot.document.collection]
    .filter((field) => typeof content[field] !== 'string' || content[field].trim() === '')
    .map((field) => ({ code: 'content/missing', detail: { field } }))
}
