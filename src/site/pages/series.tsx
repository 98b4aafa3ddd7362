/** @jsxImportSource preact */
import type { Page } from '../page.ts'
import { ArticleList } from '../views/articleList.tsx'
import { PageHead } from '../views/sectionHead.tsx'
import { SeriesGroups } from '../views/seriesGroups.tsx'
import { notFound } from './problem.tsx'

/** One series, its articles in the order that the series declares and the page says. */
export const seriesPage: Page = (context, { params }) => {
  const { reader, t, contentLanguage } = context
  const listing = reader.seriesListing(params['slug'] ?? '')
  if (!listing) return notFound(context)
  const { slug, name, introduction, order } = listing.series.content
  const rule = t.series.rule[order]
  return {
    status: 200,
    title: name,
    description: introduction ?? rule,
    section: { series: slug },
    column: { name, description: introduction ?? rule, keywords: name, type: '工作动态' },
    body: (
      <div class="wrap">
        <PageHead title={name} lang={contentLanguage}>
          {introduction}
        </PageHead>
        {order === 'date' && <p class="rule-note">{rule}</p>}
        {order === 'consultations' ? (
          <SeriesGroups context={context} listing={listing} />
        ) : (
          <ArticleList context={context} items={[...listing.city, ...listing.district]} />
        )}
      </div>
    ),
  }
}
