import type { Locale, Words } from '../../messages/locale.ts'
import { ACTION_LABELS, ROLE_NAMES } from '../../messages/workflow.ts'
import { refusalMessage } from '../../messages/refusals.ts'
import { deskTime } from '../../messages/time.ts'
import type { LedgerRow } from '../../newsroom/evidence/ledger.ts'
import type { Say } from '../words.ts'

interface Entry {
  by?: { title?: string | null; role?: string }
  comment?: unknown
  reason?: unknown
  minutes?: unknown
  releaseAt?: unknown
  withdrawal?: { reason?: unknown }
  correction?: { note?: unknown }
  action?: unknown
  codes?: unknown
  email?: unknown
  path?: unknown
  method?: unknown
  fields?: unknown
  changes?: unknown
  address?: unknown
  fault?: unknown
}

/** Read by whatever an entry says, which may be of another version. */
const WORDS: Readonly<Record<'roles' | 'actions', Readonly<Record<string, Words>>>> = {
  roles: ROLE_NAMES,
  actions: ACTION_LABELS,
}

/** The types of what was tried and did not come about. */
const IN_VAIN: ReadonlySet<string> = new Set([
  'login_failed',
  'account_locked',
  'action_refused',
  'access_refused',
  'schedule_blocked',
])

/** Whether what was tried came about; of a verification, whether the evidence held. */
export function succeeded(row: LedgerRow): boolean {
  return !IN_VAIN.has(row.type) && !entryIn(row).fault
}

/** The role that somebody acted in, in words; the code where it is none of ours. */
export function roleOf(row: LedgerRow, locale: Locale): string {
  const role = entryIn(row).by?.role ?? ''
  return WORDS.roles[role]?.[locale] ?? role
}

/** What an entry says besides who did what to which document. */
export function remarksOf(row: LedgerRow, locale: Locale, say: Say): string[] {
  const entry = entryIn(row)
  const { comment, reason, minutes, releaseAt, withdrawal, correction, action, codes } = entry
  const tried = text(action)
  const address = text(entry.address)
  const remarks = [
    text(comment) || text(reason) || text(withdrawal?.reason) || text(correction?.note),
    text(minutes) && say('said.minutes', { minutes: text(minutes) }),
    text(releaseAt) && say('said.releaseAt', { time: deskTime(text(releaseAt), locale) }),
    tried && (WORDS.actions[tried]?.[locale] ?? tried),
    ...(Array.isArray(codes) ? codes : []).map((code) => sentenceOf(text(code), locale)),
    text(entry.email),
    `${text(entry.method)} ${text(entry.path)}`.trim(),
    list(entry.fields),
    typeof entry.changes === 'object' && entry.changes ? list(Object.keys(entry.changes)) : '',
    address && say('audit.address', { address }),
  ]
  return remarks.filter((remark) => remark !== '')
}

function entryIn({ entry }: LedgerRow): Entry {
  try {
    return JSON.parse(entry) as Entry
  } catch {
    // What is unreadable is found by the verification, which names it.
    return {}
  }
}

/** Why something was refused; the code, where a later version no longer has it. */
function sentenceOf(code: string, locale: Locale): string {
  try {
    return refusalMessage({ code }, locale)
  } catch {
    return code
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): string => (Array.isArray(value) ? value.map(text).join('、') : '')
