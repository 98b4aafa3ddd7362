/** @jsxImportSource preact */
import { jpegOf } from '../../delivery/jpegOf.ts'
import { blobHref } from '../../richtext/figure.ts'
import type { DistrictContent } from '../../snapshot/types.ts'
import type { PageContext } from '../context.ts'
import type { Page } from '../page.ts'
import { ArticleList } from '../views/articleList.tsx'
import { Breadcrumb } from '../views/breadcrumb.tsx'
import { DistrictGrid } from '../views/districtGrid.tsx'
import { Facts } from '../views/facts.tsx'
import { Pager } from '../views/pager.tsx'
import { Picture } from '../views/picture.tsx'
import { PageHead, SectionHead } from '../views/sectionHead.tsx'
import { pageOf, pageTitle } from './paging.ts'
import { badPage, notFound } from './problem.tsx'

/** One district: its introduction, its facts, its articles, and the way to the others. */
export const district: Page = (context, { params }) => {
  const { reader, t, contentLanguage } = context
  const found = reader.district(params['code'] ?? '')
  if (!found) return notFound(context)
  const { content } = found
  const after = params['after']
  const page = pageOf(context, { district: content.code }, after)
  if (!page) return badPage(context)
  const image = content.cover && jpegOf(content.cover, 'card')
  return {
    status: 200,
    title: pageTitle(context, content.name, page, after),
    description: content.introduction.text.slice(0, 100) || content.name,
    section: 'districts',
    column: {
      name: content.name,
      description: content.introduction.text.slice(0, 100) || content.name,
      keywords: [content.name, content.brand].filter((word) => word !== null).join(','),
      type: '概况信息',
    },
    ...(image && { image: blobHref(image) }),
    body: (
      <div class="wrap">
        <Breadcrumb
          context={context}
          places={[
            { text: t.nav.districts, href: '/districts' },
            { text: content.name, signed: true },
          ]}
        />
        <PageHead kicker={content.brand ?? undefined} title={content.name} lang={contentLanguage} />
        {after === undefined && <Introduction context={context} content={content} />}
        <section class="section" aria-labelledby="articles">
          <SectionHead id="articles" title={t.districts.articlesOf(content.name)} />
          {page.items.length > 0 ? (
            <ArticleList context={context} items={page.items} summaries />
          ) : (
            <p class="empty">{t.districts.empty}</p>
          )}
          <Pager
            context={context}
            list={`/districts/${content.code}`}
            isFirst={after === undefined}
            next={page.next}
          />
        </section>
        <section class="section" aria-labelledby="others">
          <SectionHead id="others" title={t.districts.all} />
          <DistrictGrid context={context} districts={reader.districts()} current={content.code} />
        </section>
      </div>
    ),
  }
}

function Introduction({
  context: { t, contentLanguage },
  content,
}: {
  context: PageContext
  content: DistrictContent
}) {
  const facts = [
    [t.districts.organ, content.organ],
    [t.districts.brand, content.brand],
    [t.districts.code, content.code],
  ] as const
  return (
    <div
      class={content.cover ? 'district-intro' : 'district-intro district-intro-plain'}
      lang={contentLanguage}
    >
      {content.cover && (
        <figure>
          <Picture photo={content.cover} sizes="(min-width: 60rem) 640px, 100vw" eager />
          <figcaption>{content.cover.caption}</figcaption>
        </figure>
      )}
      <div>
        {/* Made safe by richtext/ before it was signed, and verified on its way in. */}
        <div class="body" dangerouslySetInnerHTML={{ __html: content.introduction.html }} />
        <Facts facts={facts} />
      </div>
    </div>
  )
}
