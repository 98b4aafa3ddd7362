import type { Block, TableBlock, TableCell } from '../types.ts'
import type { LexicalNode, Place } from './node.ts'
import { note, readChildren, shown, unknownNode } from './node.ts'

/** Lexical's header bits: 1 marks a cell of the header row, 2 one of the header column. */
const IN_HEADER_ROW = 1
const IN_HEADER_COLUMN = 2
const MAX_SPAN = 100

type ReadBlock = (node: LexicalNode, place: Place) => Block[]

/** Reads a table; `readBlock` reads what its cells hold. */
export function readTable(node: LexicalNode, place: Place, readBlock: ReadBlock): TableBlock[] {
  const rows = readChildren(node, place, (child, here) => {
    if (child.type !== 'tablerow') return unknownNode(child, here)
    return [readChildren(child, here, (cell, there) => readCell(cell, there, readBlock))]
  }).filter((row) => row.length > 0)
  return rows.length === 0 ? [] : [{ kind: 'table', rows }]
}

function readCell(node: LexicalNode, place: Place, readBlock: ReadBlock): TableCell[] {
  if (node.type !== 'tablecell') return unknownNode(node, place)
  return [
    {
      heads: readHeader(node.headerState),
      colSpan: readSpan(node.colSpan, place),
      rowSpan: readSpan(node.rowSpan, place),
      children: readChildren(node, place, readBlock),
    },
  ]
}

function readHeader(state: unknown): TableCell['heads'] {
  if (typeof state !== 'number') return null
  if (state & IN_HEADER_ROW) return 'column'
  return state & IN_HEADER_COLUMN ? 'row' : null
}

function readSpan(span: unknown, place: Place): number {
  if (span === undefined || span === null) return 1
  if (typeof span === 'number' && Number.isInteger(span) && span >= 1 && span <= MAX_SPAN) return span
  note(place, 'table_span', shown(span))
  return 1
}
