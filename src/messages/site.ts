import { siteEn } from './siteEn.ts'
import { siteZh } from './siteZh.ts'

/** Every sentence of the public site, by code; those of its API are in api.ts. */
export type SiteMessages = typeof siteZh

/** The languages of the site's own sentences; Chinese is the default. */
export type SiteLanguage = 'zh-CN' | 'en'

const MESSAGES: Record<SiteLanguage, SiteMessages> = { 'zh-CN': siteZh, en: siteEn }

export function siteMessages(language: SiteLanguage): SiteMessages {
  return MESSAGES[language]
}
