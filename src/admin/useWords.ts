'use client'
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import type { Locale } from '../messages/locale.ts'
import { localeOf, type Say, sayIn } from './words.ts'

/** The reader's language, and what speaks it. */
export function useWords(): { locale: Locale; say: Say } {
  const { i18n } = useTranslation()
  const locale = localeOf(i18n.language)
  return useMemo(() => ({ locale, say: sayIn(locale) }), [locale])
}
