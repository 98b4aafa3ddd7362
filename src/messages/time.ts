import type { Locale } from './locale.ts'

/** A moment (ISO 8601) in desk time: it reads the same on everybody's screen and paper. */
export function deskTime(iso: string, locale: Locale): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(time)
}
