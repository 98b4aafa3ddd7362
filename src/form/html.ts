import type { Locale } from '../messages/locale.ts'
import { formWord } from '../messages/approvalForm.ts'
import type { FittedRow, FittedSheet } from './fit.ts'
import { GRID } from './page.ts'
import { type Modules, qrModules } from './qr.ts'
import type { Cell } from './sheet.ts'
import { FORM_STYLE } from './style.ts'

interface Links {
  /** The address of the same form as PDF. */
  pdf: string
  /** The address of the same form in the other language. */
  other: string
}

/**
 * The form as a page of its own, without scripts or anything from elsewhere. Its one style sheet is
 * {@link FORM_STYLE}, to be allowed by its hash; there are no style attributes.
 * @param links shown on the screen only
 */
export function formHtml(sheet: FittedSheet, links: Links): string {
  const { locale, title, organ, number, system, footer, heading } = sheet
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=830">
<meta name="robots" content="noindex">
<title>${escaped(`${title} · ${heading}`)}</title>
<style>${FORM_STYLE}</style>
</head>
<body>
${toolbar(locale, links)}
<main class="sheet">
<header><span class="seal" aria-hidden="true">${escaped(system)}</span><h1>${escaped(title)}</h1><p><span>${escaped(organ)}</span><span>${escaped(number)}</span></p></header>
<table>
<colgroup>${'<col>'.repeat(GRID.columns)}</colgroup>
<tbody>
${sheet.rows.map(rowHtml).join('\n')}
</tbody>
</table>
<footer>${escaped(footer)}</footer>
</main>
</body>
</html>
`
}

function toolbar(locale: Locale, { pdf, other }: Links): string {
  const link = (href: string, text: string) => `<a href="${escaped(href)}">${escaped(text)}</a>`
  const hint = escaped(formWord('printHint', locale))
  return `<nav>${hint} ${link(pdf, formWord('asPdf', locale))} ${link(other, formWord('otherLanguage', locale))}</nav>`
}

function rowHtml({ cells, lines, grows }: FittedRow): string {
  return `<tr${grows ? ' class="grows"' : ''}>${cells.map((cell) => cellHtml(cell, lines)).join('')}</tr>`
}

function cellHtml({ kind, span, text }: Cell, lines: number): string {
  const tag = kind === 'label' ? 'th' : 'td'
  const content = kind === 'qr' ? qrSvg(text) : escaped(text).replaceAll('\n', '<br>')
  return `<${tag} class="${kind}" colspan="${String(span)}"><div class="l${String(lines)}">${content}</div></${tag}>`
}

function qrSvg(address: string): string {
  const modules = qrModules(address)
  if (!modules) return ''
  const size = String(modules.length)
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${escaped(address)}"><path d="${pathOf(modules)}"/></svg>`
}

function pathOf(modules: Modules): string {
  return modules
    .flatMap((line, y) => line.map((black, x) => (black ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
