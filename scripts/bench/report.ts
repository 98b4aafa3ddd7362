/** One line of the table: what was measured, what is asked for, and whether it is met. */
export interface Finding {
  what: string
  measured: number | null
  unit: string
  wanted?: { atLeast?: number; atMost?: number }
  /** Why it was not measured, or what it was measured against. */
  note?: string
}

export function isMet({ measured, wanted }: Finding): boolean | null {
  if (measured === null || !wanted) return null
  return measured >= (wanted.atLeast ?? -Infinity) && measured <= (wanted.atMost ?? Infinity)
}

/** As a table in Markdown, as `docs/performance.md` shows it. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    finding.what,
    finding.measured === null ? '—' : `${shown(finding.measured)} ${finding.unit}`.trim(),
    wantedOf(finding),
    { true: 'yes', false: '**no**', null: '' }[String(isMet(finding)) as 'true' | 'false' | 'null'],
    finding.note ?? '',
  ])
  const all = [['what', 'measured', 'wanted', 'met', 'note'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = all
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}

function shown(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value.toFixed(value >= 10 ? 1 : 2)
}

function wantedOf({ wanted, unit }: Finding): string {
  if (wanted?.atLeast !== undefined) return `≥ ${wanted.atLeast.toLocaleString('en')} ${unit}`.trim()
  if (wanted?.atMost !== undefined) return `≤ ${wanted.atMost.toLocaleString('en')} ${unit}`.trim()
  return ''
}
