import { getTranslation } from '@payloadcms/translations'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { Role } from '../../workflow/index.ts'
import { deskTime } from '../../messages/time.ts'
import { STATE_NAMES } from '../../messages/workflow.ts'
import { localeOf, type Say, sayIn } from '../words.ts'
import { DeskNews } from './DeskNews.tsx'
import { type Queue, queuesOf, readQueue } from './queues.ts'
import { ReturnedList } from './ReturnedList.tsx'
import { returnedTo } from './returned.ts'
import { Ways } from './Ways.tsx'
import '../statusCell/status.css'
import './desk.css'

type DeskProps = Pick<ServerProps, 'payload' | 'user' | 'i18n'>

/** The first thing on the dashboard: what waits for this person. */
export async function Desk({ payload, user, i18n }: DeskProps) {
  if (user?.collection !== 'users') return null
  const say = sayIn(localeOf(i18n.language))
  const { roles } = user as { roles?: Role[] | null }
  const mayWrite = roles?.includes('editor') ?? false
  const returned = mayWrite ? await returnedTo(payload, user) : []
  const ids = returned.map(({ id }) => id)
  const queues = queuesOf(roles ?? [], String(user.id), new Date().toISOString(), ids)
  const read = await Promise.all(queues.map((queue) => readQueue(payload, user, queue)))
  return (
    <section className="qf-desk" data-testid="desk">
      <h2>{say('desk')}</h2>
      <DeskNews roles={roles ?? []} person={String(user.id)}>
        {queues.length === 0 && <p className="qf-faint">{say('noQueue')}</p>}
        <Ways roles={roles ?? []} say={say} payload={payload} />
        {returned.length > 0 && <ReturnedList list={returned} say={say} payload={payload} i18n={i18n} />}
        <div className="qf-queues">
          {queues.map((queue, index) => (
            <QueueList
              key={queue.key}
              queue={queue}
              read={read[index]}
              say={say}
              payload={payload}
              i18n={i18n}
            />
          ))}
        </div>
      </DeskNews>
    </section>
  )
}

interface QueueListProps extends Pick<DeskProps, 'payload' | 'i18n'> {
  queue: Queue
  read: Awaited<ReturnType<typeof readQueue>> | undefined
  say: Say
}

function QueueList({ queue, read, say, payload, i18n }: QueueListProps) {
  const { items, count } = read ?? { items: [], count: 0 }
  const adminRoute = payload.config.routes.admin
  return (
    <section data-queue={queue.key}>
      <h3>
        {say(`queue.${queue.key}`)} <span className="qf-count">{say('count', { count })}</span>
      </h3>
      {count === 0 && <p className="qf-faint">{say(`queue.${queue.key}.empty`)}</p>}
      <ul>
        {items.map(({ collection, id, title, status, updatedAt }) => (
          <li key={`${collection.slug}/${id}`}>
            <a href={formatAdminURL({ adminRoute, path: `/collections/${collection.slug}/${id}` })}>
              {title || say('untitled')}
            </a>
            <span className="qf-faint">
              {queue.key === 'submitted' && (
                <span className="qf-status" data-state={status}>
                  {STATE_NAMES[status][localeOf(i18n.language)]}
                </span>
              )}{' '}
              {getTranslation(collection.labels.singular, i18n)} ·{' '}
              {deskTime(updatedAt, localeOf(i18n.language))}
            </span>
          </li>
        ))}
      </ul>
      {count > items.length && <p className="qf-faint">{say('showing', { count, shown: items.length })}</p>}
    </section>
  )
}
