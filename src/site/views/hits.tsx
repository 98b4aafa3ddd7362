/** @jsxImportSource preact */
import type { SearchHit } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import { byDate } from './articleList.tsx'

/** What a search found, as a table of contents with the places where it stands. */
export function Hits({ context, hits }: { context: PageContext; hits: SearchHit[] }) {
  return (
    <ol class="contents contents-long hits" lang={context.contentLanguage}>
      {hits.map(({ item, titleHtml, snippetHtml }) => (
        <li>
          <span class="contents-label">{byDate(item)}</span>
          <div>
            {/* Escaped by search/, with marks around what was found. */}
            <a
              href={context.link(`/articles/${item.content.number}`)}
              dangerouslySetInnerHTML={{ __html: titleHtml }}
            />
            <p dangerouslySetInnerHTML={{ __html: snippetHtml }} />
            <small>{placesOf(item).join('　')}</small>
          </div>
        </li>
      ))}
    </ol>
  )
}

function placesOf({ content }: SearchHit['item']): string[] {
  const names = [content.series?.name, content.district?.name, content.source]
  return [...new Set(names.filter((name) => name !== undefined && name !== ''))] as string[]
}
