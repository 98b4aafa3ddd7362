/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'
import { dateShown } from '../../replica/dateShown.ts'
import type { ArticleItem } from '../../replica/reader.ts'
import { shownDay } from '../time.ts'

/** What stands before a title in a list: a date, a month, a district. */
export type Label = (item: ArticleItem) => string

export const byDate: Label = (item) => shownDay(dateShown(item))

/** A list as a table of contents: a label and a title a line. */
export function ArticleList({
  context,
  items,
  label = byDate,
  summaries,
}: {
  context: PageContext
  items: ArticleItem[]
  label?: Label
  /** Adds the kicker and the summary under each title. */
  summaries?: boolean
}) {
  return (
    <ol class={summaries ? 'contents contents-long' : 'contents'} lang={context.contentLanguage}>
      {items.map((item) => (
        <li>
          <span class="contents-label">{label(item)}</span>
          <div>
            <a href={context.link(`/articles/${item.content.number}`)}>{item.content.title}</a>
            {item.content.layout === 'photos' && (
              <span class="mark" lang={context.contentLanguage && context.language}>
                {context.t.story.mark}
              </span>
            )}
            {summaries && item.content.summary && <p>{item.content.summary}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
