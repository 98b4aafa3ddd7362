'use client'
import { useAuth, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { type Answer, askNewsroom, type Problem } from '../casePanel/caseApi.ts'
import { AccessInput } from '../dialogs/AccessInput.tsx'
import { SentForm } from '../dialogs/SentForm.tsx'
import { useWords } from '../useWords.ts'

/** In ms: so long somebody takes to read that it is done. */
const READ = 2000

interface OwnAccessDialogProps {
  id: string
  email: string
  onClosed: () => void
}

/** Changes one's own password, or the address that one logs in with. */
export function OwnAccessDialog({ id, email, onClosed }: OwnAccessDialogProps) {
  const { say } = useWords()
  const { config } = useConfig()
  const { refreshCookieAsync } = useAuth()
  const [address, setAddress] = useState(email)
  const [currentPassword, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')

  const send = (): Promise<Answer<unknown>> => {
    if (!password && address.trim() === email) return Promise.resolve(refused(say('account.nothing')))
    if (password !== repeated) return Promise.resolve(refused(say('account.differ')))
    return askNewsroom(`${config.routes.api}/users/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: address.trim(), currentPassword, ...(password && { password }) }),
    })
  }
  /** The form behind holds the address as it was, and would send it back; it is read anew when the news was read. */
  const reload = async (): Promise<void> => {
    await refreshCookieAsync()
    setTimeout(() => window.location.reload(), READ)
  }

  return (
    <SentForm
      title={say('account.change')}
      name="change-access"
      send={send}
      reload={reload}
      onClosed={onClosed}
    >
      <AccessInput
        label={say('account.current')}
        kind="current-password"
        name="currentPassword"
        value={currentPassword}
        required
        onChange={setCurrent}
      />
      <AccessInput
        label={say('account.new')}
        kind="new-password"
        name="newPassword"
        value={password}
        hint={say('account.new.hint')}
        onChange={setPassword}
      />
      <AccessInput
        label={say('account.repeat')}
        kind="new-password"
        name="repeated"
        value={repeated}
        onChange={setRepeated}
      />
      <AccessInput
        label={say('account.email')}
        kind="username"
        name="email"
        value={address}
        onChange={setAddress}
      />
    </SentForm>
  )
}

function refused(message: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { status: 422, code: 'unfit', reasons: [{ code: 'unfit', message }] } }
}
