import type { CaseView } from './caseApi.ts'
import { EVENT_NAMES, KIND_NAMES } from '../../messages/workflow.ts'
import { useWords } from '../useWords.ts'
import { deskTime } from '../../messages/time.ts'

type Item = CaseView['timeline'][number]

/** Every step in the ledger, newest first. */
export function Timeline({ items }: { items: readonly Item[] }) {
  const { say } = useWords()
  if (items.length === 0) return <p>{say('noTimeline')}</p>
  return (
    <ol className="qf-timeline" reversed>
      {items.toReversed().map((item) => (
        <TimelineStep key={item.seq} item={item} />
      ))}
    </ol>
  )
}

function TimelineStep({ item }: { item: Item }) {
  const { locale, say } = useWords()
  const said = item.comment ?? item.reason
  return (
    <li data-event={item.type}>
      <p>
        <strong>{EVENT_NAMES[item.type][locale]}</strong>
        {item.kind &&
          item.kind !== 'publish' &&
          say('kindCase', { kind: KIND_NAMES[item.kind][locale] })}{' '}
        {item.by.name}
        {item.by.title && <span className="qf-faint"> {item.by.title}</span>}
      </p>
      {said && <blockquote>{said}</blockquote>}
      {item.minutes && (
        <p>
          {say('minutes')} {item.minutes}
        </p>
      )}
      <p className="qf-faint">
        <time dateTime={item.at}>{deskTime(item.at, locale)}</time> · #{item.seq} ·{' '}
        <code title={item.digest}>{shortDigest(item.digest)}</code>
      </p>
    </li>
  )
}

/** Both ends, as people compare them: `3fa9c1…77b2`. */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 8)}…${digest.slice(-4)}`
}
