'use client'
import { useCallback, useEffect, useState } from 'react'
import { oneLine } from '../../messages/oneLine.ts'
import { askNewsroom, type Problem } from '../casePanel/caseApi.ts'
import type { LedgerRow } from '../../newsroom/evidence/ledger.ts'
import { type AuditFilter, listHref } from './filter.ts'
import { useApi } from './useApi.ts'

interface Found {
  docs: LedgerRow[]
  totalDocs: number
  totalPages: number
}

export interface EntriesState {
  found: Found | null
  problem: Problem | null
  /** By subject: what the documents are called. */
  titles: ReadonlyMap<string, string>
  reload: () => void
}

const NOTHING: Omit<EntriesState, 'reload'> = { found: null, problem: null, titles: new Map() }

/** A page of the ledger, with the names of the documents in it. */
export function useEntries(filter: AuditFilter, page: number): EntriesState {
  const api = useApi()
  const [state, setState] = useState(NOTHING)
  const [round, setRound] = useState(0)
  const href = listHref(api, filter, page)
  useEffect(() => {
    let current = true
    const show = (next: typeof state): void => {
      if (current) setState(next)
    }
    void askNewsroom<Found>(href).then(async (answer) => {
      if (!answer.ok) return show({ ...NOTHING, problem: answer.problem })
      const found = answer.value
      show({ found, problem: null, titles: new Map() })
      const titles = await titlesOf(api, found.docs)
      return show({ found, problem: null, titles })
    })
    return () => {
      current = false
    }
  }, [api, href, round])
  const reload = useCallback(() => setRound((before) => before + 1), [])
  return { ...state, reload }
}

/** Where the name of a document of each collection stands. */
const TITLES: Readonly<Record<string, string>> = {
  articles: 'title',
  photos: 'caption',
  districts: 'name',
  series: 'name',
  settings: 'siteName',
  users: 'name',
}

async function titlesOf(api: string, rows: readonly LedgerRow[]): Promise<Map<string, string>> {
  const subjects = [...new Set(rows.map(({ subject }) => subject))].map((subject) => subject.split('/'))
  const titles = new Map<string, string>()
  for (const [collection, field] of Object.entries(TITLES)) {
    const ids = subjects.flatMap(([of, id]) => (of === collection && id ? [id] : []))
    if (ids.length === 0) continue
    const query = new URLSearchParams([
      ['where[id][in]', ids.join(',')],
      ['limit', String(ids.length)],
      ['depth', '0'],
      [`select[${field}]`, 'true'],
    ])
    const answer = await askNewsroom<{ docs: Record<string, unknown>[] }>(
      `${api}/${collection}?${query.toString()}`,
    )
    for (const doc of answer.ok ? answer.value.docs : []) {
      const title = doc[field]
      if (typeof title === 'string') titles.set(`${collection}/${String(doc.id)}`, oneLine(title))
    }
  }
  return titles
}
