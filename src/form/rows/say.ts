import type { Locale, Words } from '../../messages/locale.ts'
import { ROLE_NAMES } from '../../messages/workflow.ts'
import { plainText } from '../plainText.ts'
import type { Signatory } from '../types.ts'

/** China has one time, eight hours ahead of UTC, and no summer time. */
const AHEAD_MS = 8 * 60 * 60 * 1000

/** A moment in Beijing time, to the second: `2026年3月1日 16:00:05`. */
export function moment(iso: string, locale: Locale): string {
  const time = new Date(new Date(iso).getTime() + AHEAD_MS)
  if (Number.isNaN(time.getTime())) return plainText(iso)
  const [day = '', clock = ''] = time.toISOString().slice(0, 19).split('T')
  if (locale === 'en') return `${day} ${clock}`
  const [year, month, date] = day.split('-').map(Number)
  return `${String(year)}年${String(month)}月${String(date)}日 ${clock}`
}

/** A digest in groups of eight, as the proof page shows it: to be compared by eye. */
export function inGroups(digest: string): string {
  return (digest.match(/.{1,8}/g) ?? []).join(' ')
}

/** The two ends of a digest: enough to recognise it. */
export function ends(digest: string): string {
  return `${digest.slice(0, 8)}…${digest.slice(-8)}`
}

/** The word for a term, or the term itself where it is of a kind that this list does not know. */
export function termIn(terms: Readonly<Record<string, Words>>, term: string, locale: Locale): string {
  return Object.hasOwn(terms, term) ? (terms[term]?.[locale] ?? term) : plainText(term)
}

/** Name and title of a person, as the event froze them. */
export function nameIn({ name, title }: Signatory): string {
  return [plainText(name), title === null ? '' : plainText(title)].filter((part) => part !== '').join('　')
}

/** The same with the role that the person acted in; the title comes last, since it may be the longest. */
export function personIn({ name, title, role }: Signatory, locale: Locale): string {
  const lead = `${plainText(name)}　${termIn(ROLE_NAMES, role, locale)}`
  return title ? `${lead}\n${plainText(title)}` : lead
}
