/** @jsxImportSource preact */
import type { Page } from '../page.ts'
import { ArticleList } from '../views/articleList.tsx'
import { Pager } from '../views/pager.tsx'
import { PageHead } from '../views/sectionHead.tsx'
import { articlesColumn } from './columns.ts'
import { pageOf, pageTitle } from './paging.ts'
import { badPage } from './problem.tsx'

/** All articles, newest first. */
export const articles: Page = (context, { params }) => {
  const { t, siteName } = context
  const after = params['after']
  const page = pageOf(context, {}, after)
  if (!page) return badPage(context)
  return {
    status: 200,
    title: pageTitle(context, t.articles.title, page, after),
    description: `${siteName} ${t.articles.title}`,
    section: 'articles',
    column: articlesColumn(context),
    body: (
      <div class="wrap">
        <PageHead title={t.articles.title}>{t.articles.note}</PageHead>
        {page.items.length > 0 ? (
          <ArticleList context={context} items={page.items} summaries />
        ) : (
          <p class="empty">{t.articles.empty}</p>
        )}
        <Pager context={context} list="/articles" isFirst={after === undefined} next={page.next} />
      </div>
    ),
  }
}
