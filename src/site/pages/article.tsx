/** @jsxImportSource preact */
import { articleNumberIn } from '../../delivery/articleNumber.ts'
import { jpegOf } from '../../delivery/jpegOf.ts'
import type { Live } from '../../replica/reader.ts'
import { blobHref } from '../../richtext/figure.ts'
import type { PageContext } from '../context.ts'
import type { ArticleMeta, Page } from '../page.ts'
import { shownTime } from '../time.ts'
import { Neighbours } from '../views/neighbours.tsx'
import { Signoff } from '../views/signoff.tsx'
import { TitleLines } from '../views/titleLines.tsx'
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
    article: metaOf(found),
    ...(image && { image: blobHref(image) }),
    body: (
      <>
        <article class="article" lang={context.contentLanguage}>
          <Opening context={context} article={found} />
          {content.editorsNote && (
            <p class="editors-note">
              <strong>{context.t.article.editorsNote}</strong>
              {content.editorsNote}
            </p>
          )}
          {/* Made safe by richtext/ before it was signed, and verified on its way in. */}
          <div class="body" dangerouslySetInnerHTML={{ __html: content.html }} />
          {content.credit && <p class="credit">{content.credit}</p>}
        </article>
        <div class="article-end">
          <Signoff context={context} article={found} />
          <Neighbours context={context} number={content.number} />
        </div>
      </>
    ),
  }
}

function metaOf({ content, release }: Live<'articles'>): ArticleMeta {
  return {
    title: content.title,
    publishedAt: shownTime(content.publishedAt ?? release.at),
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

function Opening({
  context,
  article: { content, release },
}: {
  context: PageContext
  article: Live<'articles'>
}) {
  const { t } = context
  const at = content.publishedAt ?? release.at
  return (
    <header class="article-head">
      <Kicker context={context} content={content} />
      <h1>
        <TitleLines lines={content.titleLines} />
      </h1>
      {content.subtitle.map((line) => (
        <p class="subtitle">{line}</p>
      ))}
      <p class="meta" data-print-here>
        <span>{`${t.article.source}${t.footer.colon}${content.source}`}</span>
        <span>
          {`${t.article.date}${t.footer.colon}`}
          <time dateTime={at}>{shownTime(at)}</time>
        </span>
      </p>
      {release.kind === 'correct' && <Correction context={context} number={content.number} at={release.at} />}
    </header>
  )
}

/** The series, linked, and the kicker; an article may have both, one or neither. */
function Kicker({
  context: { link },
  content: { series, kicker },
}: {
  context: PageContext
  content: Live<'articles'>['content']
}) {
  if (!series && !kicker) return null
  const repeated = series && kicker?.replace(/[“”"]/gu, '').startsWith(series.name.replace(/[“”"]/gu, ''))
  return (
    <p class="kicker">
      {series && !repeated && <a href={link(`/series/${encodeURIComponent(series.slug)}`)}>{series.name}</a>}
      {series && !repeated && kicker && <span class="bar"> | </span>}
      {kicker}
    </p>
  )
}

/** A corrected article says so and why: readers of the old text must be able to tell. */
function Correction({
  context: { reader, t },
  number,
  at,
}: {
  context: PageContext
  number: number
  at: string
}) {
  const note = reader.proof(number)?.signed.release.correction?.note
  return (
    <p class="correction">
      <strong>{t.article.corrected(shownTime(at))}</strong>
      {note && `　${t.article.correction}${note}`}
    </p>
  )
}
