import type { AnySnapshot, ArticleContent } from '../snapshot/types.ts'

export function isArticle(snapshot: AnySnapshot): snapshot is AnySnapshot & { content: ArticleContent } {
  return snapshot.document.collection === 'articles'
}
