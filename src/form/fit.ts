import type { Cell, Sheet } from './sheet.ts'
import { CONTENT_WIDTH, FACE, GRID, innerEm, PAGE } from './page.ts'
import { widthAtMost, wrap } from './wrap.ts'

/** A row whose cells were cut to the lines that it has. */
export interface FittedRow {
  cells: Cell[]
  lines: number
  grows: boolean
}

export interface FittedSheet extends Omit<Sheet, 'rows'> {
  rows: FittedRow[]
}

/** No more of a text than this can stand on a page: the rest need not be measured. */
const MOST_CHARACTERS = 6000

/**
 * Cuts what does not fit, so that the form is one page whatever it says: row after row, the longest one
 * gives a line away. What is left over goes to the row that grows.
 */
export function fitted(sheet: Sheet): FittedSheet {
  const rows = sheet.rows.map((row) => {
    const needs = row.cells.map(linesOf)
    const whole = needs.filter((_, index) => row.cells[index]?.whole)
    return { row, lines: Math.max(row.floor, ...needs), floor: Math.max(row.floor, ...whole) }
  })
  for (let over = excess(rows); over > 0; over--) {
    const longest = rows.reduce((one, other) => (spare(other) > spare(one) ? other : one))
    if (spare(longest) <= 0) throw new RangeError('The rows of the form do not fit on a page.')
    longest.lines--
  }
  const growing = rows.find(({ row }) => row.grows)
  if (growing) growing.lines -= Math.min(0, excess(rows))
  return {
    ...sheet,
    organ: cutTo(sheet.organ, ORGAN_EM),
    rows: rows.map(({ row, lines }) => ({
      lines,
      grows: row.grows ?? false,
      cells: row.cells.map((cell) => cut(cell, lines)),
    })),
  }
}

/** The organ stands on one line with the form's number. */
const ORGAN_EM = (CONTENT_WIDTH * 0.6) / FACE.size

function cutTo(text: string, width: number): string {
  return atMost(text, '……', (short) => wrap(short, width, widthAtMost).length <= 1)
}

const spare = ({ lines, floor }: { lines: number; floor: number }): number => lines - floor

/** How many lines too many; below zero: how many are left. */
function excess(rows: readonly { lines: number }[]): number {
  const height = rows.reduce((sum, { lines }) => sum + rowHeight(lines), 0)
  return Math.ceil((height - PAGE.table) / FACE.leading)
}

/** In points. */
export function rowHeight(lines: number): number {
  return lines * FACE.leading + 2 * GRID.padY + GRID.rule
}

function linesOf(cell: Cell): number {
  if (cell.kind === 'qr') return 0
  return linesFor(cell, shortened(cell.text)).length
}

function linesFor({ span }: Cell, text: string): string[] {
  return wrap(text, innerEm(span), widthAtMost)
}

function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? [...text].slice(0, MOST_CHARACTERS).join('') : text
}

/** The cell with as much of its text as `lines` hold, and its tail to say where the rest is. */
function cut(cell: Cell, lines: number): Cell {
  if (cell.kind === 'qr') return cell
  const fits = (text: string) => linesFor(cell, text).length <= lines
  return { ...cell, text: atMost(cell.text, cell.tail ?? '……', fits) }
}

/** The text if it fits, else as much of it as does together with the tail. */
function atMost(text: string, tail: string, fits: (text: string) => boolean): string {
  const start = shortened(text)
  if (start === text && fits(text)) return text
  const characters = [...start]
  const withTail = (count: number) => `${characters.slice(0, count).join('').trimEnd()}${tail}`
  let [enough, tooMany] = [0, characters.length + 1]
  while (tooMany - enough > 1) {
    const middle = (enough + tooMany) >> 1
    if (fits(withTail(middle))) enough = middle
    else tooMany = middle
  }
  return withTail(enough)
}
