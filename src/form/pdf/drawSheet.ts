import { type FittedRow, type FittedSheet, rowHeight } from '../fit.ts'
import { COLUMN, CONTENT_WIDTH, FACE, GRID, PAGE } from '../page.ts'
import { qrModules } from '../qr.ts'
import type { Cell } from '../sheet.ts'
import { textWidth, wrap } from '../wrap.ts'
import type { Face } from './face.ts'

const INK = '#111111'
const GREY = '#444444'
const CINNABAR = '#a4301f'
const FRAME = 1.25

/** 〓 (geta): what printers set for a character that they do not have. */
const GETA = '〓'

interface Pen {
  doc: PDFKit.PDFDocument
  regular: Face
  bold: Face
  /** Whether a character could not be set. */
  lacks: boolean
}

interface Place {
  x: number
  /** The top of the line. */
  y: number
  width: number
  align?: 'centre' | 'right'
  face?: Face
  size?: number
  leading?: number
  colour?: string
}

/** Draws a form that was fitted: header, table and footer, on the page that the document is at. */
export function drawSheet(
  doc: PDFKit.PDFDocument,
  sheet: FittedSheet,
  faces: Pick<Pen, 'regular' | 'bold'>,
): void {
  const pen: Pen = { doc, ...faces, lacks: false }
  const top = PAGE.marginTop + PAGE.header
  drawHeader(pen, sheet)
  const bottom = sheet.rows.reduce((y, row) => drawRow(pen, row, y), top)
  doc
    .lineWidth(FRAME)
    .rect(PAGE.marginX, top, CONTENT_WIDTH, bottom - top)
    .stroke(INK)
  drawFooter(pen, sheet, bottom)
}

function drawHeader(pen: Pen, { title, organ, number, system }: FittedSheet): void {
  const { marginX: x, marginTop: y } = PAGE
  const seal = 22
  pen.doc
    .lineWidth(FRAME)
    .rect(x, y + 3, seal, seal)
    .stroke(CINNABAR)
  const face = pen.bold
  write(pen, system, {
    x,
    y: y + 3,
    width: seal,
    leading: seal,
    size: 8.5,
    align: 'centre',
    face,
    colour: CINNABAR,
  })
  write(pen, title, { x, y, width: CONTENT_WIDTH, leading: 30, size: 19, align: 'centre', face })
  const line = y + PAGE.header - FACE.leading - 5
  write(pen, organ, { x, y: line, width: CONTENT_WIDTH })
  write(pen, number, { x, y: line, width: CONTENT_WIDTH, align: 'right' })
}

function drawRow(pen: Pen, row: FittedRow, y: number): number {
  const height = rowHeight(row.lines)
  let x: number = PAGE.marginX
  for (const cell of row.cells) {
    const width = cell.span * COLUMN
    pen.doc.lineWidth(GRID.rule).rect(x, y, width, height).stroke(INK)
    if (cell.kind === 'qr') drawCode(pen, cell.text, { x, y, width, height })
    else drawText(pen, cell, row, { x: x + GRID.padX, y, width: width - 2 * GRID.padX })
    x += width
  }
  return y + height
}

function drawText(pen: Pen, { kind, text }: Cell, { lines, grows }: FittedRow, place: Place): void {
  const face = kind === 'label' ? pen.bold : pen.regular
  const printed = printable(pen, text, face)
  const wrapped = wrap(printed, place.width / FACE.size, face.widthOf).slice(0, lines)
  const free = grows && kind !== 'label' ? 0 : (lines - wrapped.length) * FACE.leading
  const top = place.y + GRID.padY + GRID.rule / 2 + free / 2
  const align = kind === 'label' || kind === 'centred' ? { align: 'centre' as const } : {}
  for (const [index, line] of wrapped.entries())
    write(pen, line, { ...place, ...align, face, y: top + index * FACE.leading })
}

function drawFooter(pen: Pen, { footer, missingGlyph }: FittedSheet, bottom: number): void {
  const text = pen.lacks ? `${footer}${missingGlyph}` : footer
  const size = 8
  const leading = PAGE.footer / 2 - 2
  const lines = wrap(text, CONTENT_WIDTH / size, pen.regular.widthOf).slice(0, 2)
  const place = { x: PAGE.marginX, width: CONTENT_WIDTH, size, leading, colour: GREY }
  for (const [index, line] of lines.entries()) write(pen, line, { ...place, y: bottom + 4 + index * leading })
}

/** The middle of a Chinese character lies so far above the baseline, in em. */
const MIDDLE = 0.37

function write(pen: Pen, text: string, place: Place): void {
  const {
    face = pen.regular,
    size = FACE.size,
    leading = FACE.leading,
    colour = INK,
    align,
    y,
    width,
  } = place
  const line = printable(pen, text, face)
  const free = width - textWidth(line, face.widthOf) * size
  const x = place.x + (align === 'centre' ? free / 2 : align === 'right' ? free : 0)
  pen.doc.font(face.name).fontSize(size).fillColor(colour)
  pen.doc.text(line, x, y + leading / 2 + MIDDLE * size, { lineBreak: false, baseline: 'alphabetic' })
}

function printable(pen: Pen, text: string, face: Face): string {
  return [...text]
    .map((character) => {
      if (character === '\n' || face.has(character)) return character
      pen.lacks = true
      return GETA
    })
    .join('')
}

function drawCode(
  { doc }: Pen,
  text: string,
  { x, y, width, height }: Required<Pick<Place, 'x' | 'y' | 'width'>> & { height: number },
): void {
  const modules = qrModules(text)
  if (!modules) return
  const side = Math.min(width, height) - 2 * GRID.rule
  const unit = side / modules.length
  const [left, top] = [x + (width - side) / 2, y + (height - side) / 2]
  for (const [row, line] of modules.entries())
    for (const [column, black] of line.entries())
      if (black) doc.rect(left + column * unit, top + row * unit, unit, unit)
  doc.fill(INK)
}
