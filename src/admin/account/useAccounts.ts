'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import type { AccountsView } from '../../newsroom/endpoints/accountEndpoints.ts'
import { askNewsroom } from '../casePanel/caseApi.ts'
import { useLookAgain } from '../desk/useLookAgain.ts'

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
  useLookAgain(reload, savedAt)
  return { view, reload }
}
