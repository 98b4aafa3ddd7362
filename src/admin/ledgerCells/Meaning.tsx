'use client'
import { useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { entryName } from '../../messages/evidence.ts'
import { deskTime } from '../../messages/time.ts'
import { useWords } from '../useWords.ts'

/** Beneath the type of an entry as it stands on record: what it is called. */
export function TypeMeaning({ path }: Pick<TextFieldClientProps, 'path'>) {
  const { locale } = useWords()
  const { value } = useField<string>({ potentiallyStalePath: path })
  return <p className="field-description">{entryName(value, locale)}</p>
}

/** Beneath the time of an entry as it stands on record, in UTC: the time of the desk. */
export function MomentMeaning({ path }: Pick<TextFieldClientProps, 'path'>) {
  const { locale, say } = useWords()
  const { value } = useField<string>({ potentiallyStalePath: path })
  return (
    <p className="field-description">
      <time dateTime={value}>{deskTime(value, locale)}</time> {say('deskTime')}
    </p>
  )
}
