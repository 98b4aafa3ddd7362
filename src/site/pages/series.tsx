/** @jsxImportSource preact */
import type { ArticleItem, Live } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import type { Page, ShownPage } from '../page.ts'
import { ArticleList } from '../views/articleList.tsx'
import { Pager } from '../views/pager.tsx'
import { PageHead } from '../views/sectionHead.tsx'
import { SeriesGroups } from '../views/seriesGroups.tsx'
import { allStories, StoryGrid } from '../views/storyGrid.tsx'
import { pageOf, pageTitle } from './paging.ts'
import { badPage, notFound } from './problem.tsx'

/** What is longer is read page by page. */
const ON_ONE_PAGE = 100

/** One series, its articles in the order that the series declares and the page says. */
export const seriesPage: Page = (context, { params }) => {
  const slug = params['slug'] ?? ''
  const series = context.series.find(({ content }) => content.slug === slug)
  if (!series) return notFound(context)
  if (series.content.order === 'date') return byDate(context, series, params['after'])
  return inGroups(context, series, params['after'])
}

/**
 * Both groups of a series of consultations on one page where they can be, since its rule is about the whole; where it is
 * too long, the districts' group goes on where the city's ends.
 */
function inGroups(context: PageContext, series: Live<'series'>, after: string | undefined): ShownPage {
  const { slug, name } = series.content
  const page = pageOf(context, { series: slug, order: 'series' }, after, ON_ONE_PAGE)
  if (!page) return badPage(context)
  const [first] = page.items
  if (after !== undefined && !first) return notFound(context)
  const isOfTheCity = ({ content }: ArticleItem) => content.heldOn !== null
  const city = page.items.filter(isOfTheCity)
  const district = page.items.filter((item) => !isOfTheCity(item))
  const isWhole = after === undefined && page.next === null
  return {
    ...describe(context, series),
    title: after === undefined || !first ? name : `${name} ${context.t.pager.from(first.content.title)}`,
    body: (
      <div class="wrap">
        <Opening context={context} series={series} />
        <SeriesGroups context={context} listing={{ city, district }} skipsEmpty={!isWhole} />
        {!isWhole && (
          <Pager
            context={context}
            list={`/series/${encodeURIComponent(slug)}`}
            isFirst={after === undefined}
            next={page.next}
            inOrder
          />
        )}
      </div>
    ),
  }
}

function byDate(context: PageContext, series: Live<'series'>, after: string | undefined): ShownPage {
  const { slug, name } = series.content
  const page = pageOf(context, { series: slug }, after)
  if (!page) return badPage(context)
  const list = `/series/${encodeURIComponent(slug)}`
  return {
    ...describe(context, series),
    title: pageTitle(context, name, page, after),
    body: (
      <div class="wrap">
        <Opening context={context} series={series} />
        {page.items.length === 0 && <p class="empty">{context.t.articles.empty}</p>}
        {page.items.length > 0 && allStories(page.items) ? (
          <StoryGrid context={context} items={page.items} level="h2" />
        ) : (
          <ArticleList context={context} items={page.items} summaries />
        )}
        <Pager context={context} list={list} isFirst={after === undefined} next={page.next} />
      </div>
    ),
  }
}

function describe({ t }: PageContext, { content }: Live<'series'>): Omit<ShownPage, 'body'> {
  const { slug, name, introduction, order } = content
  const description = introduction ?? t.series.rule[order]
  return {
    status: 200,
    title: name,
    description,
    section: { series: slug },
    column: { name, description, keywords: name, type: '工作动态' },
  }
}

function Opening({
  context: { t, contentLanguage },
  series: { content },
}: {
  context: PageContext
  series: Live<'series'>
}) {
  return (
    <>
      <PageHead title={content.name} lang={contentLanguage}>
        {content.introduction}
      </PageHead>
      {/* The groups of a consultation series name their rules themselves. */}
      {content.order === 'date' && <p class="rule-note">{t.series.rule.date}</p>}
    </>
  )
}
