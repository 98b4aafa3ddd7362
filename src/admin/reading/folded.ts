import type { ComparedLine } from '../../snapshot/difference.ts'

/** A line that is shown, or the number of unchanged lines in its place. */
export type FoldedLine = ComparedLine | { kind: 'folded'; count: number }

/** Folds what did not change, but for the neighbours of what did: so that a change is read where it stands. */
export function folded(lines: readonly ComparedLine[]): FoldedLine[] {
  const changed = lines.map(({ kind }) => kind !== 'same')
  const near = (index: number): boolean =>
    [index - 1, index, index + 1].some((neighbour) => changed[neighbour] === true)
  const shown: FoldedLine[] = []
  for (const [index, line] of lines.entries()) {
    const last = shown.at(-1)
    if (near(index)) shown.push(line)
    else if (last?.kind === 'folded') shown[shown.length - 1] = { kind: 'folded', count: last.count + 1 }
    else shown.push({ kind: 'folded', count: 1 })
  }
  return shown
}
