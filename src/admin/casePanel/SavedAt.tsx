'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { deskTime } from '../../messages/time.ts'
import { useWords } from '../useWords.ts'

/** When a document was saved, in the time of the desk. It stands in the place of Payload's own line. */
export function SavedAt() {
  const { locale, say } = useWords()
  const { data } = useDocumentInfo()
  const { updatedAt, createdAt } = (data ?? {}) as { updatedAt?: string; createdAt?: string }
  if (!updatedAt || !createdAt) return null
  return (
    <p className="qf-saved" data-testid="saved-at">
      {say('saved', { updated: deskTime(updatedAt, locale), created: deskTime(createdAt, locale) })}
    </p>
  )
}
