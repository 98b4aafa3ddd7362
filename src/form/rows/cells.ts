import { GRID } from '../page.ts'
import type { Cell, Row } from '../sheet.ts'

/** The width of the labels down the left side. */
export const LABEL_SPAN = 3

export function label(text: string, span = LABEL_SPAN): Cell {
  return { kind: 'label', span, text, whole: true }
}

export function value(span: number, text: string, tail?: string): Cell {
  return { kind: 'value', span, text, ...(tail !== undefined && { tail }) }
}

export function centred(span: number, text: string): Cell {
  return { kind: 'centred', span, text, whole: true }
}

/** A fact that is never cut. */
export function fact(span: number, text: string): Cell {
  return { kind: 'value', span, text, whole: true }
}

/** A cell, or a part of one, that a person fills in with a pen. */
export function hand(span: number, text: string): Cell {
  return { kind: 'hand', span, text, whole: true }
}

export function row(...cells: Cell[]): Row {
  return { cells, floor: 1 }
}

/** One label, and a text across the page. `floor`: the lines that it keeps. */
export function wide(name: string, text: string, tail?: string, floor = 1): Row {
  return { cells: [label(name), value(GRID.columns - LABEL_SPAN, text, tail)], floor }
}

/** One label, and a fact across the page. */
export function wideFact(name: string, text: string): Row {
  return row(label(name), fact(GRID.columns - LABEL_SPAN, text))
}

/** Two labelled values side by side. */
export function pair(name: string, first: Cell | string, other: string, second: Cell | string): Row {
  const half = GRID.columns / 2 - LABEL_SPAN
  const cell = (content: Cell | string) => (typeof content === 'string' ? value(half, content) : content)
  return row(label(name), cell(first), label(other), cell(second))
}

export const HALF = GRID.columns / 2 - LABEL_SPAN
