import type { ArticleContent } from '../snapshot/types.ts'
import type { Live } from './reader.ts'

/** The date of an article that the public sees: its own, or else when it became public. A correction moves neither. */
export function dateShown({
  content,
  publicSince,
}: Pick<Live<'articles'>, 'publicSince'> & { content: Pick<ArticleContent, 'publishedAt'> }): string {
  return content.publishedAt ?? publicSince
}
