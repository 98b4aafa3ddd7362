'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { WaitingAccount } from '../../newsroom/endpoints/accountEndpoints.ts'
import { deskTime } from '../../messages/time.ts'
import { PasswordDialog } from '../dialogs/PasswordDialog.tsx'
import { useWords } from '../useWords.ts'

interface WaitingProps {
  account: WaitingAccount
  reload: () => Promise<void>
}

/** What was done to an account, and a way to agree to it, or what comes first. */
export function Waiting({ account, reload }: WaitingProps) {
  const { say } = useWords()
  const { config } = useConfig()
  const [confirming, setConfirming] = useState(false)
  const { id, name, ownPassword, reason, revision } = account
  return (
    <>
      <Touches account={account} />
      {reason ? (
        <p>{say(ownPassword ? 'account.next.confirm' : 'account.next.password')}</p>
      ) : (
        <Button
          type="button"
          size="small"
          margin={false}
          aria-haspopup="dialog"
          extraButtonProps={{ 'data-testid': 'confirm-account' }}
          onClick={() => setConfirming(true)}
        >
          {say('account.confirm')}
        </Button>
      )}
      {confirming && (
        <PasswordDialog
          title={say('account.confirm')}
          url={`${config.routes.api}/accounts/${id}/confirm`}
          fields={{ revision }}
          name="confirm-account"
          reload={reload}
          onClosed={() => setConfirming(false)}
        >
          <p>{say('account.ask', { name })}</p>
          <Touches account={account} />
        </PasswordDialog>
      )}
    </>
  )
}

function Touches({ account: { touches } }: { account: WaitingAccount }) {
  const { locale, say } = useWords()
  return (
    <ul>
      {touches.map(({ what, by, at }, index) => (
        <li key={index}>
          {say('account.touch', { what: say(`account.touch.${what}`), name: by, time: deskTime(at, locale) })}
        </li>
      ))}
    </ul>
  )
}
