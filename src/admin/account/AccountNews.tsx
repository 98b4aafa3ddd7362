'use client'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { DocumentLink } from '../desk/DocumentLink.tsx'
import { useWords } from '../useWords.ts'
import { useAccounts } from './useAccounts.ts'
import { Waiting } from './Waiting.tsx'

/** On the desk: what keeps this person from deciding, and whose account waits for them to confirm it. */
export function AccountNews() {
  const { say } = useWords()
  const { config } = useConfig()
  const { view, reload } = useAccounts()
  if (!view) return null
  const { own, waiting } = view
  const mine = waiting.filter(({ reason }) => reason === null)
  const account = formatAdminURL({ adminRoute: config.routes.admin, path: '/account' })
  return (
    <>
      {own && (
        <section className="qf-attention" role="alert" data-testid="account-doubt">
          <h3>{say('account.doubt')}</h3>
          <p>{own.message}</p>
          {own.code === 'password-not-own' && <a href={account}>{say('account.choose')}</a>}
        </section>
      )}
      {mine.length > 0 && (
        <section className="qf-attention" data-testid="accounts-waiting">
          <h3>{say('account.waiting', { count: mine.length })}</h3>
          {mine.map((one) => (
            <div key={one.id} className="qf-waiting">
              <DocumentLink document={{ collection: 'users', id: one.id }} title={one.name} />
              <Waiting account={one} reload={reload} />
            </div>
          ))}
        </section>
      )}
    </>
  )
}
