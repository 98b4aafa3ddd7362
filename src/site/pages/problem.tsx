/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Withdrawn } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import type { Redirect, ShownPage } from '../page.ts'
import { shownTime } from '../time.ts'
import { ArticleList } from '../views/articleList.tsx'
import { SectionHead } from '../views/sectionHead.tsx'

const LATEST = 5

export const notFound = (context: PageContext) => problemPage(context, 404, context.t.problems.notFound)

export const badPage = (context: PageContext) => problemPage(context, 404, context.t.problems.badPage)

export const methodNotAllowed = (context: PageContext) => problemPage(context, 405, context.t.problems.method)

/** A site that never had content: nothing to lead the reader on to. */
export const emptySite = (context: PageContext): ShownPage =>
  plainPage(context, 503, context.t.problems.empty)

/** Reads nothing more: what failed may fail again. */
export const failed = (context: PageContext): ShownPage => plainPage(context, 500, context.t.problems.failed)

/** What stands where the store is damaged, until it is whole again. */
export const mending = (context: PageContext): ShownPage =>
  plainPage(context, 503, context.t.problems.mending)

/** What stands where a withdrawn article stood, as its withdrawal decided. */
export function withdrawn(
  context: PageContext,
  { after, at, notice, replacedBy }: Withdrawn,
): ShownPage | Redirect {
  const { reader, t, link, contentLanguage } = context
  const replacement = replacedBy === null ? null : reader.article(replacedBy)
  const way = replacement && 'content' in replacement ? link(`/articles/${replacement.content.number}`) : null
  if (after === 'redirect' && way !== null) return { status: 302, location: way }
  return problemPage(context, 410, t.problems.withdrawn, [
    after !== 'gone' && notice && (
      <p class="notice" lang={contentLanguage}>
        {notice}
      </p>
    ),
    <p class="meta">{t.problems.withdrawnAt(shownTime(at))}</p>,
    way && (
      <p>
        <a class="button" href={way}>
          {t.problems.replacement}
        </a>
      </p>
    ),
  ])
}

interface Sentences {
  title: string
  detail: string
}

/** Says what happened and leads on to the newest articles. */
function problemPage(
  context: PageContext,
  status: ShownPage['status'],
  sentences: Sentences,
  more?: ComponentChildren,
): ShownPage {
  const { reader, t, link } = context
  const { items } = reader.articles({ limit: LATEST })
  return plainPage(context, status, sentences, [
    more,
    items.length > 0 && (
      <section class="section" aria-labelledby="latest">
        <SectionHead
          id="latest"
          title={t.problems.latest}
          more={{ href: link('/articles'), text: t.home.allArticles }}
        />
        <ArticleList context={context} items={items} />
      </section>
    ),
  ])
}

function plainPage(
  { link, t }: PageContext,
  status: ShownPage['status'],
  { title, detail }: Sentences,
  more?: ComponentChildren,
): ShownPage {
  return {
    status,
    title,
    body: (
      <div class="narrow problem">
        <h1>{title}</h1>
        <p class="lead">{detail}</p>
        {more}
        <p>
          <a class="more" href={link('/')}>
            {t.nav.home}
          </a>
        </p>
      </div>
    ),
  }
}
