import { CHECK_MESSAGES } from '../../src/messages/checks.ts'
import type { Locale } from '../../src/messages/locale.ts'
import { refusalMessage } from '../../src/messages/refusals.ts'
import { type Refusal, REFUSALS, statusOf } from '../../src/workflow/index.ts'
import { table } from './table.ts'

/** Answers every parameter of a sentence with its own name. */
const PARAMETERS: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => `{${String(name)}}` })

/** Every code with its status and its sentences. */
export function refusalsDocument(): string {
  return [
    '# Refusals 不予办理的理由',
    'Made by `scripts/generate-docs.ts` from `src/workflow/refusals.ts` and `src/messages`. Do not edit. `{name}` is filled in from the refusal.',
    '## The person, the moment, and what was sent 人、时机与提交内容',
    codeTable(Object.keys(REFUSALS) as Refusal['code'][]),
    '## The content 内容',
    'These are told at submission, all at once.',
    codeTable(Object.keys(CHECK_MESSAGES) as Refusal['code'][]),
  ].join('\n\n')
}

function codeTable(codes: readonly Refusal['code'][]): string {
  const rows = codes.map((code) => [
    `\`${code}\``,
    String(statusOf(code)),
    sentence(code, 'zh'),
    sentence(code, 'en'),
  ])
  return table(['Code', 'Status', '中文', 'English'], rows)
}

function sentence(code: string, locale: Locale): string {
  return refusalMessage({ code, detail: PARAMETERS }, locale)
}
