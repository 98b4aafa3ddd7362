'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { AccountsView } from '../../newsroom/endpoints/accountEndpoints.ts'
import { askNewsroom } from '../casePanel/caseApi.ts'

/**
 * Which accounts wait to be confirmed; null until it is known.
 * @param savedAt changes when there is something new to ask for
 */
export function useAccounts(savedAt?: unknown): { view: AccountsView | null; reload: () => Promise<void> } {
  const { config } = useConfig()
  const url = `${config.routes.api}/accounts`
  const [view, setView] = useState<AccountsView | null>(null)
  const reload = useCallback(async () => {
    const answer = await askNewsroom<AccountsView>(url)
    if (answer.ok) setView(answer.value)
  }, [url])
  useEffect(() => {
    let current = true
    void askNewsroom<AccountsView>(url).then((answer) => {
      if (current && answer.ok) setView(answer.value)
    })
    return () => {
      current = false
    }
  }, [url, savedAt])
  return { view, reload }
}
