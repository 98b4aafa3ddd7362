import { EXPORT_COLUMNS, entryName } from '../../../messages/evidence.ts'
import type { Locale } from '../../../messages/locale.ts'
import { refusalMessage } from '../../../messages/refusals.ts'
import { ROLE_NAMES } from '../../../messages/workflow.ts'
import { entryOf, isAboutDocument, type LedgerEntry, type LedgerRow } from '../ledger.ts'

type Column = keyof typeof EXPORT_COLUMNS
const COLUMNS = Object.keys(EXPORT_COLUMNS) as Column[]

/** Without it, Excel reads Chinese as if it were written in the machine's old code page. */
const BOM = '\uFEFF'

export function csvHead(locale: Locale): string {
  return BOM + line(COLUMNS.map((column) => EXPORT_COLUMNS[column][locale]))
}

export function csvLine(row: LedgerRow, locale: Locale): string {
  const cells = cellsOf(row, entryOf(row), locale)
  return line(COLUMNS.map((column) => cells[column]))
}

function cellsOf(row: LedgerRow, entry: LedgerEntry, locale: Locale): Record<Column, string> {
  const { by } = entry
  return {
    seq: String(row.seq),
    utc: row.at,
    beijing: beijingTime(row.at),
    event: entryName(row.type, locale),
    type: row.type,
    person: by.name,
    title: by.title ?? '',
    role: ROLE_NAMES[by.role][locale],
    account: by.id,
    document: row.subject,
    digest: row.digest ?? '',
    release: row.release == null ? '' : String(row.release),
    remark: remarkOf(entry, locale),
    address: 'address' in entry ? (entry.address ?? '') : '',
    hash: row.hash,
  }
}

/** China has had one time, eight hours ahead, and no summer time since 1991. */
function beijingTime(at: string): string {
  const time = Date.parse(at)
  if (Number.isNaN(time)) return at
  return new Date(time + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 19)
}

/** What a person wrote, or why it was refused: what an auditor reads first. */
function remarkOf(entry: LedgerEntry, locale: Locale): string {
  const said = entry as { comment?: string; reason?: string; minutes?: string; codes?: string[] }
  const reason = isAboutDocument(entry) && entry.type === 'submitted' ? entry.withdrawal?.reason : said.reason
  const codes = (said.codes ?? []).map((code) => sentenceOf(code, locale))
  return [said.comment, reason, said.minutes, ...codes].filter((text) => text).join('；')
}

/** The sentence without what it was about; the code, where a later version no longer has it. */
function sentenceOf(code: string, locale: Locale): string {
  try {
    return `${code}（${refusalMessage({ code }, locale)}）`
  } catch {
    return code
  }
}

/** RFC 4180. */
function line(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
}

/**
 * A spreadsheet runs what begins like a formula, and a name or a comment may be anything. A leading apostrophe
 * makes it text (OWASP, CSV Injection); full-width signs count, since some programs read them alike.
 */
function harmless(cell: string): string {
  return /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell
}
