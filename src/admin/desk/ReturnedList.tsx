import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { deskTime } from '../../messages/time.ts'
import { localeOf, type Say } from '../words.ts'
import type { Returned } from './returned.ts'

interface ReturnedListProps extends Pick<ServerProps, 'payload' | 'i18n'> {
  list: readonly Returned[]
  say: Say
}

/** What somebody sent back to this person, with what they asked for: before the drafts, since others wait for it. */
export function ReturnedList({ list, say, payload, i18n }: ReturnedListProps) {
  const adminRoute = payload.config.routes.admin
  return (
    <section className="qf-attention" data-testid="returned">
      <h3>{say('returnedToMe', { count: list.length })}</h3>
      <ul>
        {list.map(({ collection, id, title, by, at, comment }) => (
          <li key={`${collection.slug}/${id}`}>
            <a href={formatAdminURL({ adminRoute, path: `/collections/${collection.slug}/${id}` })}>
              {title || say('untitled')}
            </a>
            <p>
              {say('returnedToMe.told', { name: by, time: deskTime(at, localeOf(i18n.language)), comment })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
