'use client'
import { KIND_NAMES } from '../../messages/workflow.ts'
import { deskTime } from '../../messages/time.ts'
import type { DeskView } from '../../newsroom/endpoints/deskView.ts'
import { useWords } from '../useWords.ts'
import { DocumentLink } from './DocumentLink.tsx'

type List = DeskView['scheduled']

/** Schedules whose time has come and that were not carried out, with the reason. */
export function Blocked({ list }: { list: List }) {
  const { locale, say } = useWords()
  const blocked = list.filter((one) => one.blocked.length > 0)
  if (blocked.length === 0) return null
  return (
    <section className="qf-alarm" role="alert" data-testid="blocked">
      <h3>{say('blockedSchedules', { count: blocked.length })}</h3>
      <ul>
        {blocked.map(({ document, title, at, blocked: reasons }) => (
          <li key={`${document.collection}/${document.id}`}>
            <DocumentLink document={document} title={title} />{' '}
            <span>{say('blockedSchedules.at', { time: deskTime(at, locale) })}</span>
            {reasons.map(({ code, message }) => (
              <p key={code + message}>{message}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What will be released by itself, the next first. */
export function Scheduled({ list, mayAgree, person }: { list: List; mayAgree: boolean; person: string }) {
  const { locale, say } = useWords()
  const ahead = list.filter(({ blocked }) => blocked.length === 0)
  return (
    <section className="qf-scheduled" data-testid="scheduled">
      <h3>
        {say('scheduled')} <span className="qf-count">{say('count', { count: ahead.length })}</span>
      </h3>
      {ahead.length === 0 && <p className="qf-faint">{say('scheduled.empty')}</p>}
      <ul>
        {ahead.map(({ document, title, at, kind, cancelling }) => (
          <li key={`${document.collection}/${document.id}`}>
            <span>
              <DocumentLink document={document} title={title} />
              {kind !== 'publish' && say('kindCase', { kind: KIND_NAMES[kind][locale] })}
            </span>
            <span className="qf-faint">{say('scheduled.at', { time: deskTime(at, locale) })}</span>
            {cancelling && (
              <p className="qf-urgent">
                {say('cancelling', {
                  name: cancelling.by,
                  time: deskTime(cancelling.at, locale),
                  reason: cancelling.reason,
                })}
                {mayAgree && cancelling.byId !== person && say('cancelling.open')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
