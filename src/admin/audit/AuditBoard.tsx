'use client'
import { useState } from 'react'
import { useWords } from '../useWords.ts'
import { Entries } from './Entries.tsx'
import { type AuditFilter, exportHref, NO_FILTER } from './filter.ts'
import { Filters } from './Filters.tsx'
import { HeadNow } from './HeadNow.tsx'
import { useApi } from './useApi.ts'
import { useEntries } from './useEntries.ts'
import { Verify } from './Verify.tsx'

/** What an auditor does: verify the evidence, note where it ends, look through it, take a copy. */
export function AuditBoard() {
  const { say } = useWords()
  const api = useApi()
  const [filter, setFilter] = useState<AuditFilter>(NO_FILTER)
  const [page, setPage] = useState(1)
  const entries = useEntries(filter, page)
  const narrow = (next: AuditFilter): void => {
    setFilter(next)
    setPage(1)
  }
  return (
    <>
      <div className="qf-audit-checks">
        <Verify onDone={entries.reload} />
        <HeadNow />
      </div>
      <section aria-labelledby="qf-ledger">
        <h2 id="qf-ledger">{say('audit.ledger')}</h2>
        <Filters filter={filter} onChange={narrow} />
        <p className="qf-audit-export">
          {say('audit.export')}
          <a href={exportHref(api, filter, 'csv')} download data-testid="export-csv">
            {say('audit.csv')}
          </a>
          <a href={exportHref(api, filter, 'jsonl')} download data-testid="export-jsonl">
            {say('audit.jsonl')}
          </a>
        </p>
        <Entries
          entries={entries}
          page={page}
          onPage={setPage}
          onNarrow={(by) => narrow({ ...filter, ...by })}
        />
      </section>
    </>
  )
}
