import type { Payload, Where } from 'payload'
import type { Locale } from '../../../messages/locale.ts'
import { type LedgerRow, pagesOf } from '../ledger.ts'
import { csvHead, csvLine } from './csv.ts'

export const FORMATS = ['jsonl', 'csv'] as const
export type ExportFormat = (typeof FORMATS)[number]

export const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

/**
 * The entries as a file that is written while it is read: a page at a time, and only as fast as it is taken.
 * JSON Lines hold each entry's exact text, so that the chain can be checked from the file alone.
 */
export function exportStream(
  payload: Payload,
  format: ExportFormat,
  conditions: Where[],
  locale: Locale,
): ReadableStream<Uint8Array> {
  const parts = partsOf(payload, format, { and: conditions }, locale)
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return()
    },
  })
}

async function* partsOf(
  payload: Payload,
  format: ExportFormat,
  where: Where,
  locale: Locale,
): AsyncGenerator<string, void, undefined> {
  const lineOf = format === 'csv' ? (row: LedgerRow) => csvLine(row, locale) : exactLine
  if (format === 'csv') yield csvHead(locale)
  for await (const page of pagesOf(payload, where)) yield page.map(lineOf).join('')
}

/** Canonical JSON has no line breaks of its own. */
function exactLine({ entry }: LedgerRow): string {
  return `${entry}\n`
}
