'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'
import { useAccounts } from './useAccounts.ts'
import { Waiting } from './Waiting.tsx'
import '../desk/desk.css'
import './account.css'

/** On an account's page: whether its decisions count, and what they wait for. */
export function AccountStanding() {
  const { say } = useWords()
  const { user } = useAuth()
  const { id, data } = useDocumentInfo()
  const { view, reload } = useAccounts(data?.updatedAt)
  if (!view || !id) return null
  const waiting = view.waiting.find((one) => one.id === String(id))
  const own = String(user?.id) === String(id) ? view.own : null
  if (!waiting && !own) return null
  return (
    <section className="qf-attention" role="status" data-testid="account-standing">
      <h3>{say(waiting ? 'account.waits' : 'account.doubt')}</h3>
      {own && <p>{own.message}</p>}
      {waiting && !own && <Waiting account={waiting} reload={reload} />}
    </section>
  )
}
