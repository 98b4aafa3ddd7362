'use client'
import { EVENT_NAMES, KIND_NAMES, ROLE_NAMES } from '../../messages/workflow.ts'
import { useWords } from '../useWords.ts'
import { deskTime } from '../../messages/time.ts'
import type { CaseView, DocumentAddress } from './caseApi.ts'
import { saidOf } from './timelineWords.ts'

export type TimelineItem = CaseView['timeline'][number]

interface TimelineProps {
  address: DocumentAddress
  items: readonly TimelineItem[]
  /** Shows the exact text that an item is about. */
  onRead: (item: TimelineItem) => void
}

/** Every step in the ledger, newest first. */
export function Timeline({ address, items, onRead }: TimelineProps) {
  const { say } = useWords()
  if (items.length === 0) return <p>{say('noTimeline')}</p>
  return (
    <ol className="qf-timeline" reversed>
      {items.toReversed().map((item) => (
        <TimelineStep key={item.seq} address={address} item={item} onRead={onRead} />
      ))}
    </ol>
  )
}

function TimelineStep({ address, item, onRead }: Omit<TimelineProps, 'items'> & { item: TimelineItem }) {
  const { locale, say } = useWords()
  const { by, comment, reason } = item
  const said = comment ?? reason
  // What a release did with the text is told like what a submission wants with it.
  const kind = item.type === 'released' ? item.released : item.kind
  return (
    <li data-event={item.type}>
      <p>
        <strong>{EVENT_NAMES[item.type][locale]}</strong>
        {kind && kind !== 'publish' && say('kindCase', { kind: KIND_NAMES[kind][locale] })}{' '}
        {by.role === 'system' ? ROLE_NAMES.system[locale] : by.name}
        {by.title && <span className="qf-faint"> {by.title}</span>}
      </p>
      {said && <blockquote>{said}</blockquote>}
      {saidOf(item, locale, say).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="qf-faint">
        <time dateTime={item.at}>{deskTime(item.at, locale)}</time> · #{item.seq} ·{' '}
        <code title={item.digest}>{shortDigest(item.digest)}</code>
      </p>
      {item.release !== null && <Released address={address} item={item} onRead={onRead} />}
    </li>
  )
}

/** What was public stays readable, exactly as it was signed, and with it who agreed to it. */
function Released({ address, item, onRead }: Omit<TimelineProps, 'items'> & { item: TimelineItem }) {
  const { locale, say } = useWords()
  const form = (format: 'html' | 'pdf') =>
    `${address}/approval-form?release=${String(item.release)}&format=${format}&lang=${locale}`
  return (
    <p className="qf-links">
      <button type="button" data-testid="read-version" onClick={() => onRead(item)}>
        {say(item.released === 'withdraw' ? 'version.withdrawn' : 'version.read')}
      </button>
      <a href={form('html')} target="_blank" rel="noopener">
        {say('approvalForm')}
      </a>
      <a href={form('pdf')} target="_blank" rel="noopener">
        PDF
      </a>
    </p>
  )
}

/** Both ends, as people compare them: `3fa9c1…77b2`. */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 8)}…${digest.slice(-4)}`
}
