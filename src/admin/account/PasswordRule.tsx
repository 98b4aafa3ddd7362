'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'

/**
 * Under Payload's fields for a password: what it must be like. One's own is changed in a dialog, which says it
 * itself; and who can't save has none to choose.
 */
export function PasswordRule() {
  const { say } = useWords()
  const { user } = useAuth()
  const { id, hasSavePermission } = useDocumentInfo()
  const isNew = !id
  const isAnothers = hasSavePermission === true && String(user?.id) !== String(id)
  if (!isNew && !isAnothers) return null
  return (
    <p className="qf-password-rule" data-testid="password-rule">
      {say('account.rule')}
    </p>
  )
}
