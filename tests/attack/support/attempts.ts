import type { Who } from './attackDesk.ts'
import { PEOPLE } from './attackDesk.ts'

/** One thing to try, and what it comes to for each person. */
export interface Attempt {
  name: string
  method: string
  path: string
  headers: Record<string, string>
  body: string | null
  expected: Record<Who, number>
}

/** The columns of a table of attempts: people of one role get one answer, so they share a column. */
const COLUMNS: readonly (readonly Who[])[] = [
  ['anonymous'],
  ['editor'],
  ['laiwu'],
  ['reviewer', 'reviewer2'],
  ['signer', 'signer2'],
  ['publisher'],
  ['admin'],
  ['auditor'],
]

/**
 * Reads a table of attempts. A line is `METHOD path [+Header:value …] [{json}] | codes`; `{name}` in a path or
 * a body stands for what the desk calls so. A code for everybody may be written once.
 */
export function attemptsIn(table: string): Attempt[] {
  return table
    .split('\n')
    .filter((line) => line.includes(' | '))
    .map(readLine)
}

function readLine(line: string): Attempt {
  const cut = line.lastIndexOf(' | ')
  const [request, codes] = [line.slice(0, cut).trim(), line.slice(cut + 3).trim()]
  const parts = /^(\S+)\s+(\S+)((?:\s+\+\S+)*)(?:\s+(\{.*\}|\[.*\]|[a-z_[\]]+=\S+))?$/.exec(request)
  if (!parts) throw new Error(`Not readable: ${line}`)
  const [, method = '', path = '', headers = '', body] = parts
  return {
    name: request,
    method,
    path,
    headers: Object.fromEntries(
      headers
        .trim()
        .split(/\s+/)
        .filter((header) => header !== '')
        .map((header) => header.slice(1).split(':') as [string, string]),
    ),
    body: body ?? null,
    expected: expectedOf(codes, line),
  }
}

function expectedOf(codes: string, line: string): Record<Who, number> {
  const numbers = codes.split(/\s+/).map(Number)
  const columns = numbers.length === 1 ? COLUMNS.map(() => numbers[0]) : numbers
  if (columns.length !== COLUMNS.length || numbers.some(Number.isNaN)) throw new Error(`Not whole: ${line}`)
  const expected = COLUMNS.flatMap((people, index) => people.map((who) => [who, columns[index]]))
  return Object.fromEntries(expected) as Record<Who, number>
}

/** Puts what the desk calls by these names in their place. */
export function fillIn(text: string, names: Readonly<Record<string, string>>, encode = false): string {
  return text.replace(/\{([a-z_\-0-9.]+)\}/g, (whole, name: string) => {
    const value = names[name]
    if (value === undefined) throw new Error(`The desk has nothing called ${whole}.`)
    return encode ? encodeURIComponent(value) : value
  })
}

/** So many cases a table comes to. */
export function casesOf(attempts: readonly Attempt[]): number {
  return attempts.length * PEOPLE.length
}
