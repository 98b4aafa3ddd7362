'use client'
import { useDocumentInfo, useRouteCache } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { type Answer, type CaseView, type DocumentAddress, type Problem, readCase } from './caseApi.ts'

export interface CurrentCase {
  view: CaseView | null
  problem: Problem | null
  /** Reads the case again, and has the form follow: frozen while a case is open, editable otherwise. */
  reload: () => Promise<void>
}

/** Where the document stands; read again after every save, since that changes its revision. */
export function useCase(address: DocumentAddress): CurrentCase {
  const { id, data, getDocPermissions } = useDocumentInfo()
  const { clearRouteCache } = useRouteCache()
  const [view, setView] = useState<CaseView | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const savedAt: unknown = data?.updatedAt

  const show = useCallback((answer: Answer<CaseView>) => {
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setView(answer.value)
  }, [])

  useEffect(() => {
    let current = true
    void readCase(address).then((answer) => {
      if (current) show(answer)
    })
    return () => {
      current = false
    }
  }, [address, savedAt, show])

  const reload = useCallback(async () => {
    const [answer] = await Promise.all([readCase(address), getDocPermissions({ id })])
    show(answer)
    clearRouteCache()
  }, [address, show, getDocPermissions, id, clearRouteCache])

  return { view, problem, reload }
}
