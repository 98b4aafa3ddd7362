'use client'
import { Button } from '@payloadcms/ui'
import { entryName } from '../../messages/evidence.ts'
import { deskTime } from '../../messages/time.ts'
import { DocumentLink } from '../desk/DocumentLink.tsx'
import { useWords } from '../useWords.ts'
import type { LedgerRow } from '../../newsroom/evidence/ledger.ts'
import { remarksOf, roleOf, succeeded } from './entry.ts'
import type { AuditFilter } from './filter.ts'
import type { EntriesState } from './useEntries.ts'

type Narrow = (by: Partial<AuditFilter>) => void

interface EntriesProps {
  entries: EntriesState
  page: number
  onPage: (page: number) => void
  onNarrow: Narrow
}

/** The ledger as a list, newest first. */
export function Entries({
  entries: { found, problem, titles, reload },
  page,
  onPage,
  onNarrow,
}: EntriesProps) {
  const { say } = useWords()
  if (problem)
    return (
      <p role="alert">
        {problem.reasons[0]?.message ?? say('unreachable')}{' '}
        <Button type="button" size="small" buttonStyle="secondary" margin={false} onClick={reload}>
          {say('retry')}
        </Button>
      </p>
    )
  if (!found) return <p className="qf-faint">{say('loading')}</p>
  if (found.docs.length === 0) return <p>{say('audit.none')}</p>
  const columns = ['seq', 'time', 'event', 'person', 'document', 'outcome', 'remark'] as const
  return (
    <>
      <p className="qf-faint" role="status" data-testid="audit-count">
        {say('audit.count', { count: found.totalDocs, page, pages: found.totalPages })}
      </p>
      <table className="qf-entries" data-testid="entries">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.docs.map((row) => (
            <Entry key={row.seq} row={row} title={titles.get(row.subject)} onNarrow={onNarrow} />
          ))}
        </tbody>
      </table>
      <nav className="qf-pages" aria-label={say('audit.pages')}>
        {(['newer', 'older'] as const).map((way) => (
          <Button
            key={way}
            type="button"
            buttonStyle="secondary"
            margin={false}
            disabled={way === 'newer' ? page <= 1 : page >= found.totalPages}
            onClick={() => onPage(way === 'newer' ? page - 1 : page + 1)}
          >
            {say(`audit.${way}`)}
          </Button>
        ))}
      </nav>
    </>
  )
}

function Entry({ row, title, onNarrow }: { row: LedgerRow; title: string | undefined; onNarrow: Narrow }) {
  const { locale, say } = useWords()
  const [collection = '', id = ''] = row.subject.split('/')
  const well = succeeded(row)
  return (
    <tr data-type={row.type}>
      <td title={row.hash}>{row.seq}</td>
      <td>
        <time dateTime={row.at}>{deskTime(row.at, locale)}</time>
      </td>
      <td>{entryName(row.type, locale)}</td>
      <td>
        <button
          type="button"
          title={say('audit.onlyPerson')}
          onClick={() => onNarrow({ person: row.person })}
        >
          {row.personName || '—'}
        </button>
        <span className="qf-faint"> {roleOf(row, locale)}</span>
      </td>
      <td>
        {title === undefined || id === row.person ? (
          <span className="qf-faint">{say('audit.itself')}</span>
        ) : (
          <>
            <DocumentLink document={{ collection, id }} title={title} />{' '}
            <button type="button" className="qf-faint" onClick={() => onNarrow({ document: row.subject })}>
              {say('audit.onlyThis')}
            </button>
          </>
        )}
      </td>
      <td data-well={well ? 'yes' : 'no'}>{well ? `✓ ${say('audit.well')}` : `✗ ${say('audit.inVain')}`}</td>
      <td>
        {remarksOf(row, locale, say).map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </td>
    </tr>
  )
}
