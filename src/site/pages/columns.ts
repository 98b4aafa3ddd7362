import type { ArticleContent } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import type { Column } from '../page.ts'

/** The column that lists all articles. */
export function articlesColumn({ t, siteName }: PageContext): Column {
  return { name: t.articles.title, description: t.articles.note, keywords: siteName, type: '工作动态' }
}

/** The column that an article stands in: its series, as that describes itself now, or the list of all. */
export function articleColumn(context: PageContext, { series }: ArticleContent): Column {
  if (!series) return articlesColumn(context)
  const { name } = series
  const current = context.series.find(({ content }) => content.id === series.id)
  return { name, description: current?.content.introduction ?? name, keywords: name, type: '工作动态' }
}

export function photosColumn({ t, siteName }: PageContext): Column {
  return { name: t.photos.title, description: t.photos.note, keywords: siteName, type: '工作动态' }
}
