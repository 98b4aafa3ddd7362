'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../useWords.ts'
import { OwnAccessDialog } from './OwnAccessDialog.tsx'
import './account.css'

/** On one's own account: what one logs in with, in place of Payload's fields, which never ask for the old password. */
export function OwnAccess() {
  const { say } = useWords()
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const [changing, setChanging] = useState(false)
  if (!user?.email || String(user.id) !== String(id)) return null
  return (
    <section className="qf-own-access">
      <p>{say('account.email.is', { email: user.email })}</p>
      <Button
        type="button"
        buttonStyle="secondary"
        margin={false}
        aria-haspopup="dialog"
        extraButtonProps={{ 'data-testid': 'change-access' }}
        onClick={() => setChanging(true)}
      >
        {say('account.change')}
      </Button>
      {changing && (
        <OwnAccessDialog id={String(user.id)} email={user.email} onClosed={() => setChanging(false)} />
      )}
    </section>
  )
}
