'use client'
import type { DefaultCellComponentProps, TextFieldClient } from 'payload'
import { deskTime } from '../../messages/time.ts'
import { useWords } from '../useWords.ts'

/** A moment in the time of the desk. */
export function MomentCell({ cellData }: DefaultCellComponentProps<TextFieldClient>) {
  const { locale } = useWords()
  return typeof cellData === 'string' ? <time dateTime={cellData}>{deskTime(cellData, locale)}</time> : null
}
