import type { AnySnapshot } from './types.ts'

/** What the public calls a document: an article's number, a district's code, a series' slug; else its id. */
export function publicName({ document, content }: Pick<AnySnapshot, 'document' | 'content'>): string {
  if ('number' in content) return String(content.number)
  if ('code' in content) return content.code
  return 'slug' in content ? content.slug : document.id
}
