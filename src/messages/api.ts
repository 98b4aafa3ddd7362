import { apiEn } from './apiEn.ts'
import { apiZh } from './apiZh.ts'
import type { SiteLanguage } from './site.ts'

/** Every sentence of the public API and of the pages and feeds about it, by code. */
export type ApiMessages = typeof apiZh

const MESSAGES: Record<SiteLanguage, ApiMessages> = { 'zh-CN': apiZh, en: apiEn }

export function apiMessages(language: SiteLanguage): ApiMessages {
  return MESSAGES[language]
}
