/** The page in points: A4 (GB/T 148), upright. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  marginX: 42,
  marginTop: 34,
  marginBottom: 30,
  /** The height of the title block, of the lines under the table, and of the table between them. */
  header: 62,
  footer: 26,
  table: 676,
} as const

/** The table's grid. `padX`, `padY`: inside a cell; `rule`: a hairline. */
export const GRID = { columns: 20, padX: 4, padY: 2.5, rule: 0.75 } as const

/** 小五号 */
export const FACE = { size: 9, leading: 12.6 } as const

export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.marginX
export const COLUMN = CONTENT_WIDTH / GRID.columns

/** Taken off every line: browsers break Chinese lines a little otherwise than we do. */
const ALLOWANCE_EM = 0.6

/** The room for text in a cell, in em. */
export function innerEm(span: number): number {
  return (span * COLUMN - 2 * GRID.padX) / FACE.size - ALLOWANCE_EM
}
