/** @jsxImportSource preact */
import { dateShown } from '../../replica/dateShown.ts'
import type { ArticleItem } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import { shownDay, shownTime } from '../time.ts'
import { Picture } from './picture.tsx'
import { TitleLines } from './titleLines.tsx'

/** What opens the front page: one article with its picture. */
export function Lead({ context, article }: { context: PageContext; article: ArticleItem }) {
  const { link, t, contentLanguage } = context
  const { content } = article
  const at = dateShown(article)
  const [photo] = content.photos
  return (
    <article class={photo ? 'front' : 'front front-plain'} lang={contentLanguage}>
      {photo && (
        <a class="front-picture" href={link(`/articles/${content.number}`)} tabIndex={-1} aria-hidden="true">
          <Picture
            photo={photo}
            sizes="(min-width: 75rem) 640px, (min-width: 48rem) 55vw, 100vw"
            eager
            alt=""
          />
        </a>
      )}
      <div class="front-text">
        {content.kicker && <p class="kicker">{content.kicker}</p>}
        <h2>
          <a href={link(`/articles/${content.number}`)}>
            <TitleLines lines={content.titleLines} />
          </a>
        </h2>
        {content.summary && <p class="front-summary">{content.summary}</p>}
        <p class="meta">
          <span>{content.source}</span>
          <time dateTime={at}>{shownTime(at)}</time>
          <span class="signed">{t.home.signed}</span>
        </p>
      </div>
    </article>
  )
}

/** What else the front page features: a column each, no pictures, so that there is one to look at. */
export function Features({ context, articles }: { context: PageContext; articles: ArticleItem[] }) {
  const { link, contentLanguage } = context
  return (
    <div class="features" lang={contentLanguage}>
      {articles.map(({ content, publicSince }) => (
        <article>
          {content.kicker && <p class="kicker">{content.kicker}</p>}
          <h2>
            <a href={link(`/articles/${content.number}`)}>
              <TitleLines lines={content.titleLines} />
            </a>
          </h2>
          <p class="meta">
            <span>{content.source}</span>
            <time dateTime={dateShown({ content, publicSince })}>
              {shownDay(dateShown({ content, publicSince }))}
            </time>
          </p>
        </article>
      ))}
    </div>
  )
}
