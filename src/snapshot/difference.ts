import { diffArrays } from 'diff'
import { type ShownLine, shownLines } from './shownLines.ts'
import { changedWords, likeness, type Part } from './words.ts'

export type { Part }

/**
 * A line of a field. `changed`: some of its words are others. `reshaped`: its words are the same, and something
 * else about it is not: emphasis, an alignment, a picture's bytes.
 */
export interface ComparedLine {
  kind: 'same' | 'added' | 'removed' | 'changed' | 'reshaped'
  parts: Part[]
}

/** A field that is not the same in both, with all its lines in their order. */
export interface FieldDifference {
  field: string
  lines: ComparedLine[]
}

type Content = Readonly<Record<string, unknown>>

/** Fields that another one holds as well, in a form that says more. */
const TOLD_BY: Readonly<Record<string, string>> = { text: 'html', title: 'titleLines' }

/**
 * What differs between two snapshots' contents, field by field in the order of `after`. Empty where nothing
 * does; where anything does, however small, it is not empty.
 */
export function differenceOf(before: Content, after: Content): FieldDifference[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  const differing = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return differing
    .filter((field) => !differing.includes(TOLD_BY[field] ?? ''))
    .map((field) => ({ field, lines: compare(linesIn(before, field), linesIn(after, field)) }))
}

function linesIn(content: Content, field: string): ShownLine[] {
  const value = content[field]
  return shownLines(field === 'html' && typeof value === 'string' ? { html: value } : value)
}

function compare(before: readonly ShownLine[], after: readonly ShownLine[]): ComparedLine[] {
  const lines: ComparedLine[] = []
  let gone: ShownLine[] = []
  const changes = diffArrays([...before], [...after], { comparator: (one, other) => one.key === other.key })
  for (const [index, { value, added, removed }] of changes.entries()) {
    if (removed) {
      gone = value
      if (changes[index + 1]?.added) continue
      lines.push(...value.map(only('removed')))
    } else if (added) lines.push(...replaced(gone, value))
    else lines.push(...value.map(only('same')))
    gone = []
  }
  // The fields differ: where their lines don't, it is in what no line shows.
  const visible = lines.some(({ kind }) => kind !== 'same')
  return visible ? lines : lines.map((line) => ({ ...line, kind: 'reshaped' }))
}

const only =
  (kind: 'same' | 'added' | 'removed') =>
  ({ text }: ShownLine): ComparedLine => ({ kind, parts: [{ kind, text }] })

/** Lines this much alike are two forms of one. */
const ALIKE = 0.4

/** Old lines and the new ones in their place: those that are two forms of one line are compared word by word. */
function replaced(gone: readonly ShownLine[], come: readonly ShownLine[]): ComparedLine[] {
  const lines: ComparedLine[] = []
  let waiting: ShownLine[] = []
  let next = 0
  for (const line of come) {
    const form = bestForm(gone, next, line)
    if (form === -1) {
      waiting.push(line)
      continue
    }
    lines.push(...gone.slice(next, form).map(only('removed')), ...waiting.map(only('added')))
    lines.push(...rewritten(gone[form] as ShownLine, line))
    waiting = []
    next = form + 1
  }
  return [...lines, ...gone.slice(next).map(only('removed')), ...waiting.map(only('added'))]
}

/** Of the old lines from `next` on, the one that is most like this one; -1: none is. */
function bestForm(gone: readonly ShownLine[], next: number, line: ShownLine): number {
  let best = -1
  let most = ALIKE
  for (let index = next; index < gone.length; index++) {
    const alike = likeness(gone[index]?.text ?? '', line.text)
    if (alike > most) [best, most] = [index, alike]
  }
  return best
}

function rewritten(before: ShownLine, after: ShownLine): ComparedLine[] {
  if (before.text === after.text) return [{ kind: 'reshaped', parts: [{ kind: 'same', text: after.text }] }]
  const parts = changedWords(before.text, after.text)
  return parts ? [{ kind: 'changed', parts }] : [only('removed')(before), only('added')(after)]
}
