import type { Request } from 'express'
import { originOf } from '../delivery/origin.ts'
import { siteMessages, type SiteLanguage, type SiteMessages } from '../messages/site.ts'
import type { Live, SettingsContent, SiteReader } from '../replica/reader.ts'
import type { Assets } from './assets.ts'
import type { SiteOptions } from './options.ts'

/** The languages by the first part of their addresses; Chinese has none. */
export const LANGUAGE_PATHS = { '': 'zh-CN', '/en': 'en' } as const satisfies Record<string, SiteLanguage>

export type LanguagePath = keyof typeof LANGUAGE_PATHS

/** What stands around every page. */
export interface Shell {
  settings: SettingsContent | null
  /** The series in the navigation. */
  series: Live<'series'>[]
}

export function readShell(reader: SiteReader): Shell {
  return { settings: reader.settings(), series: reader.series() }
}

/** All that a page needs to know besides its own content: one per request. */
export interface PageContext extends Shell {
  reader: SiteReader
  siteName: string
  t: SiteMessages
  language: SiteLanguage
  /** What was signed is Chinese: said on the element wherever the page around it is not. */
  contentLanguage: 'zh-CN' | undefined
  /** Scheme and host, for absolute addresses. */
  origin: string
  /** The page's path without the language, e.g. `/articles/12`. */
  path: string
  /** The address of another page in the same language. */
  link(path: string): string
  /** The address of this page in the other language. */
  translation: { language: SiteLanguage; href: string }
  assets: Assets
}

export function pageContext(
  options: SiteOptions,
  assets: Assets,
  base: LanguagePath,
  request: Request,
  shell: Shell = readShell(options.reader),
): PageContext {
  const language = LANGUAGE_PATHS[base]
  const t = siteMessages(language)
  const path = request.path.replace(/(.)\/$/, '$1')
  // A search is the one page that is more than its path.
  const question =
    path === '/search' ? request.originalUrl.slice(request.originalUrl.indexOf('/search') + 7) : ''
  return {
    reader: options.reader,
    ...shell,
    siteName: shell.settings?.siteName ?? t.defaultName,
    t,
    language,
    contentLanguage: language === 'zh-CN' ? undefined : 'zh-CN',
    origin: originOf(request, options.publicUrl),
    path,
    link: (target) => `${base}${target}`,
    translation:
      language === 'zh-CN'
        ? { language: 'en', href: `/en${path}${question}` }
        : { language: 'zh-CN', href: path + question },
    assets,
  }
}

/** Around a page that says that there is nothing: it is the same wherever that is, and leads to the other language's front. */
export function nowhere(context: PageContext): PageContext {
  const { language } = context.translation
  return { ...context, path: '/', translation: { language, href: language === 'en' ? '/en' : '/' } }
}
