'use client'
import { type ReactNode, useState } from 'react'
import { sendToNewsroom } from '../casePanel/caseApi.ts'
import { useWords } from '../useWords.ts'
import { AccessInput } from './AccessInput.tsx'
import { SentForm } from './SentForm.tsx'

interface PasswordDialogProps {
  /** What is agreed to. */
  title: string
  /** The endpoint that it is sent to, with `fields` and the password. */
  url: string
  fields?: Readonly<Record<string, string>>
  name: string
  reload: () => Promise<void>
  onClosed: () => void
  /** What the person agrees to, in full. */
  children: ReactNode
}

/** Asks for the password before something counts, as a signature does. */
export function PasswordDialog({ url, fields, children, ...form }: PasswordDialogProps) {
  const { say } = useWords()
  const [password, setPassword] = useState('')
  const send = () => sendToNewsroom(url, { ...fields, ...(password && { password }) })
  return (
    <SentForm send={send} {...form}>
      {children}
      <AccessInput
        label={say('password')}
        kind="current-password"
        name="password"
        value={password}
        required
        onChange={setPassword}
      />
    </SentForm>
  )
}
