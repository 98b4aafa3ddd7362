'use client'
import { useFormFields } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'

/** Under Payload's fields for a password, wherever they are shown: what it must be like. */
export function PasswordRule() {
  const { say } = useWords()
  const asked = useFormFields(([fields]) => Boolean(fields['confirm-password']))
  return asked ? (
    <p className="qf-password-rule" data-testid="password-rule">
      {say('account.rule')}
    </p>
  ) : null
}
