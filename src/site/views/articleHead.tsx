/** @jsxImportSource preact */
import { dateShown } from '../../replica/dateShown.ts'
import type { Live } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import { shownTime } from '../time.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { ArticleTools } from './share.tsx'
import { TitleLines } from './titleLines.tsx'

/** Where the article stands, its titles, whose it is and since when, and whether it was corrected. */
export function ArticleHead({ context, article }: { context: PageContext; article: Live<'articles'> }) {
  const { t, language, contentLanguage } = context
  const { content, release } = article
  const at = dateShown(article)
  return (
    <header class="article-head">
      <Breadcrumb context={context} places={placesOf(context, content)} />
      <Kicker context={context} content={content} />
      <h1>
        <TitleLines lines={content.titleLines} />
      </h1>
      {content.subtitle.map((line) => (
        <p class="subtitle">{line}</p>
      ))}
      <div class="meta">
        <span>{`${t.article.source}${t.footer.colon}${content.source}`}</span>
        <span lang={contentLanguage && language}>
          {`${t.article.date}${t.footer.colon}`}
          <time dateTime={at}>{shownTime(at)}</time>
        </span>
        <ArticleTools context={context} />
      </div>
      {release.kind === 'correct' && <Correction context={context} number={content.number} at={release.at} />}
    </header>
  )
}

function placesOf({ t }: PageContext, { series }: Live<'articles'>['content']) {
  const list = series
    ? { text: series.name, href: `/series/${encodeURIComponent(series.slug)}`, signed: true }
    : { text: t.articles.title, href: '/articles' }
  return [list, { text: t.article.text }]
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

/** A corrected article says so, and why where the change is a major one: readers of the old text must be able to tell. */
function Correction({
  context: { reader, t, language, contentLanguage },
  number,
  at,
}: {
  context: PageContext
  number: number
  at: string
}) {
  const note = reader.proof(number)?.signed.release.correction?.note
  return (
    <p class="correction" lang={contentLanguage && language}>
      <strong>
        {t.article.corrected(shownTime(at))}
        {note && t.footer.colon}
      </strong>
      {note && <span lang={contentLanguage}>{note}</span>}
    </p>
  )
}
