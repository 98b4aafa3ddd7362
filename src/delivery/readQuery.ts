import { z } from 'zod'
import { type Refusal, refused } from './problem.ts'

/** Parameters by their names. */
export type Parameters = Record<string, z.ZodType>

/** What the parameters are once they were read: an optional one that was not given is not there. */
export type Values<P extends Parameters> = z.output<z.ZodObject<P>>

/**
 * Reads a query. Whatever is not declared, given twice or not of its form is refused, all of it at once.
 * @throws Problem
 */
export function readQuery<P extends Parameters>(parameters: P, query: URLSearchParams): Values<P> {
  const given = [...new Set(query.keys())]
  const refusals = [
    ...given.filter((name) => !Object.hasOwn(parameters, name)).map((name) => unknown(name, parameters)),
    ...given.filter((name) => query.getAll(name).length > 1).map(repeated),
  ]
  const values: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(parameters)) {
    const read = schema.safeParse(query.get(name) ?? undefined)
    if (!read.success) refusals.push(invalid(name, schema, query.has(name)))
    else if (read.data !== undefined) values[name] = read.data
  }
  if (refusals.length > 0) throw refused(refusals)
  return values as Values<P>
}

/** Reads what a path names, or null where it cannot name anything. */
export function readPath<P extends Parameters>(
  parameters: P,
  path: Readonly<Record<string, string>>,
): Values<P> | null {
  const read = z.object(parameters).safeParse(path)
  return read.success ? read.data : null
}

function unknown(parameter: string, known: Parameters): Refusal {
  return { code: 'unknown-parameter', parameter, allowed: Object.keys(known) }
}

function repeated(parameter: string): Refusal {
  return { code: 'repeated-parameter', parameter }
}

function invalid(parameter: string, schema: z.ZodType, given: boolean): Refusal {
  return { code: given ? 'invalid-parameter' : 'missing-parameter', parameter, schema }
}
