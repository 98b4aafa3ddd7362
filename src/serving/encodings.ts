/** The codings that an answer may be sent in, best first among equals. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof ENCODINGS)[number]

const UNCODED: readonly Encoding[] = ['identity']

/** Clients send few different headers; what a hostile one makes up is not remembered beyond this. */
const REMEMBERED = 200
const known = new Map<string, readonly Encoding[]>()

/**
 * What a client takes by its `Accept-Encoding` (RFC 9110, 12.5.3), the most welcome first. Always ends with
 * something: a client that refuses everything gets the answer as it is.
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return UNCODED
  const found = known.get(header)
  if (found) return found
  const accepted = parsed(header)
  if (known.size < REMEMBERED) known.set(header, accepted)
  return accepted
}

function parsed(header: string): readonly Encoding[] {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight === undefined ? 1 : Number(weight.slice(2)) || 0)
  }
  const weightOf = (encoding: Encoding) =>
    // Named by nobody, the plain form is acceptable, but less welcome than what was named.
    weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? 0.0001 : 0)
  const accepted = ENCODINGS.filter((encoding) => weightOf(encoding) > 0)
  if (accepted.length === 0) return UNCODED
  return accepted.sort((a, b) => weightOf(b) - weightOf(a))
}
