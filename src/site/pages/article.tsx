/** @jsxImportSource preact */
import { articleNumberIn } from '../../delivery/articleNumber.ts'
import { jpegOf } from '../../delivery/jpegOf.ts'
import { dateShown } from '../../replica/dateShown.ts'
import type { Live } from '../../replica/reader.ts'
import { blobHref, FIGURE_SIZES } from '../../richtext/figure.ts'
import type { PageContext } from '../context.ts'
import type { ArticleMeta, Page } from '../page.ts'
import { shownTime } from '../time.ts'
import { ArticleHead } from '../views/articleHead.tsx'
import { Neighbours } from '../views/neighbours.tsx'
import { Signoff } from '../views/signoff.tsx'
import { Viewer } from '../views/viewer.tsx'
import { articleColumn } from './columns.ts'
import { notFound, withdrawn } from './problem.tsx'

/** One article as it was signed, closed by its sign-off strip. */
export const article: Page = (context, { params }) => {
  const { reader } = context
  const number = articleNumberIn(params['number'])
  const found = number === null ? null : reader.article(number)
  if (!found) return notFound(context)
  if (!('content' in found)) return withdrawn(context, found)
  const { content } = found
  const photo = content.photos[0]
  const image = photo && jpegOf(photo, 'card')
  return {
    status: 200,
    title: content.title,
    description: content.summary ?? opening(content.text),
    section: content.series ? { series: content.series.slug } : 'articles',
    column: articleColumn(context, content),
    article: metaOf(found),
    ...(image && { image: blobHref(image), scripts: ['pictures.js'] }),
    ...(photo && content.html.startsWith('<figure') && { preload: { photo, sizes: FIGURE_SIZES } }),
    body: (
      <>
        <Signed context={context} article={found} />
        {photo && <Viewer context={context} />}
        <div class="article-end">
          <Signoff context={context} article={found} />
          <Neighbours context={context} number={content.number} />
        </div>
      </>
    ),
  }
}

/** All that was signed of the article, in the order in which it is read. */
function Signed({ context, article }: { context: PageContext; article: Live<'articles'> }) {
  const { t, language, contentLanguage } = context
  const { content } = article
  const isStory = content.layout === 'photos'
  return (
    <article
      class={isStory ? 'article story' : 'article'}
      lang={contentLanguage}
      data-pictures={isStory ? 'story' : 'article'}
    >
      <ArticleHead context={context} article={article} />
      {content.editorsNote && (
        <p class="editors-note">
          <strong>{t.article.editorsNote}</strong>
          {content.editorsNote}
        </p>
      )}
      {isStory && (
        <p class="note story-keys needs-script no-voice" lang={contentLanguage && language}>
          {t.story.keys}
        </p>
      )}
      {/* Made safe by richtext/ before it was signed, and verified on its way in. */}
      <div class="body" dangerouslySetInnerHTML={{ __html: content.html }} />
      {content.credit && <p class="credit">{content.credit}</p>}
    </article>
  )
}

function metaOf(article: Live<'articles'>): ArticleMeta {
  const { content } = article
  return {
    title: content.title,
    publishedAt: shownTime(dateShown(article)),
    source: content.source,
    keywords: content.keywords,
    author: content.credit?.replace(/^[（(](.*)[）)]$/u, '$1') ?? null,
  }
}

/** The first hundred characters, for an article that has no summary. */
function opening(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length > 100 ? `${characters.slice(0, 100).join('')}……` : characters.join('')
}
