import type { Block, TableBlock, TableCell } from '../types.ts'

type BlocksHtml = (blocks: Block[]) => string

/** A table in a frame that scrolls by keyboard, so that a wide one never widens the page. */
export function tableHtml(table: TableBlock, inside: BlocksHtml): string {
  const headed = table.rows.findIndex((row) => !row.every((cell) => cell.heads === 'column'))
  const split = headed === -1 ? table.rows.length : headed
  const head = rowsHtml('thead', table.rows.slice(0, split), inside)
  const body = rowsHtml('tbody', table.rows.slice(split), inside)
  return `<div class="table" tabindex="0" role="region" aria-label="表格"><table>${head}${body}</table></div>`
}

function rowsHtml(group: 'thead' | 'tbody', rows: TableCell[][], inside: BlocksHtml): string {
  if (rows.length === 0) return ''
  const html = rows.map((row) => `<tr>${row.map((cell) => cellHtml(cell, inside)).join('')}</tr>`)
  return `<${group}>${html.join('')}</${group}>`
}

function cellHtml(cell: TableCell, inside: BlocksHtml): string {
  const element = cell.heads === null ? 'td' : 'th'
  const scope = cell.heads === null ? '' : ` scope="${cell.heads === 'column' ? 'col' : 'row'}"`
  const spans = span('colspan', cell.colSpan) + span('rowspan', cell.rowSpan)
  return `<${element}${scope}${spans}>${inside(cell.children)}</${element}>`
}

function span(name: string, count: number): string {
  return count === 1 ? '' : ` ${name}="${count}"`
}
