'use client'
import type { DefaultCellComponentProps, TextFieldClient } from 'payload'
import { entryName } from '../../messages/evidence.ts'
import { useWords } from '../useWords.ts'

/** What kind of thing an entry of the ledger puts on record. */
export function TypeCell({ cellData }: DefaultCellComponentProps<TextFieldClient>) {
  const { locale } = useWords()
  return <>{typeof cellData === 'string' ? entryName(cellData, locale) : ''}</>
}
