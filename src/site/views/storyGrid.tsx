/** @jsxImportSource preact */
import { dateShown } from '../../replica/dateShown.ts'
import type { ArticleItem } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import { shownDay } from '../time.ts'
import { Picture } from './picture.tsx'

/** Whether every one of these is a photo story with a picture to show, so that they can stand as pictures. */
export function allStories(items: readonly ArticleItem[]): boolean {
  return items.every(({ content }) => content.layout === 'photos' && content.photos.length > 0)
}

/** Photo stories, each by its first picture. */
export function StoryGrid({
  context: { link, t, contentLanguage },
  items,
  level: Title,
}: {
  context: PageContext
  items: ArticleItem[]
  /** The level of the titles, which follows from what stands above. */
  level: 'h2' | 'h3'
}) {
  return (
    <ul class="story-grid" lang={contentLanguage}>
      {items.map(({ content, publicSince }) => (
        <li>
          <a href={link(`/articles/${content.number}`)}>
            {content.photos[0] && (
              <Picture photo={content.photos[0]} sizes="(min-width: 48rem) 564px, 100vw" alt="" />
            )}
            <Title>{content.title}</Title>
          </a>
          <p class="meta">
            <time dateTime={dateShown({ content, publicSince })}>
              {shownDay(dateShown({ content, publicSince }))}
            </time>
            <span>{t.story.count(content.photos.length)}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
