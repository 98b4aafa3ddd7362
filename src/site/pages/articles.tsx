/** @jsxImportSource preact */
import type { Page } from '../page.ts'
import { ArticleList } from '../views/articleList.tsx'
import { PageHead } from '../views/sectionHead.tsx'
import { badPage } from './problem.tsx'

const PER_PAGE = 20

/** All articles, newest first. A page is named by the article it comes after, so its address stays good. */
export const articles: Page = (context, { after }) => {
  const { reader, t, link, siteName } = context
  const page = pageAfter()
  if (!page) return badPage(context)
  return {
    status: 200,
    title: t.articles.title,
    description: `${siteName} ${t.articles.title}`,
    section: 'articles',
    column: { name: t.articles.title, description: t.articles.note, keywords: siteName, type: '工作动态' },
    body: (
      <div class="wrap">
        <PageHead title={t.articles.title}>{t.articles.note}</PageHead>
        {page.items.length > 0 ? (
          <ArticleList context={context} items={page.items} summaries />
        ) : (
          <p class="empty">{t.articles.empty}</p>
        )}
        <nav class="pager" aria-label={t.articles.title}>
          {after !== undefined && <a href={link('/articles')}>{t.articles.newest}</a>}
          {page.next !== null && (
            <a rel="next" href={link(`/articles?after=${encodeURIComponent(page.next)}`)}>
              {t.articles.older}
            </a>
          )}
        </nav>
      </div>
    ),
  }

  function pageAfter() {
    try {
      return reader.articles({ limit: PER_PAGE, ...(after !== undefined && { after }) })
    } catch (error) {
      if (error instanceof Error && error.name === 'InvalidCursor') return null
      throw error
    }
  }
}
