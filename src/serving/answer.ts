import { type Encoding, ENCODINGS } from './encodings.ts'

/** Header fields as `writeHead` takes them without looking at them again: name, value, name, value … */
export type FlatHeaders = readonly string[]

/** The bytes of an answer in one coding, with everything that is said before them. */
export interface Variant {
  encoding: Encoding
  etag: string | null
  body: Buffer
  /** Of a 200 and, but for the body, of the answer to `HEAD`. */
  headers: FlatHeaders
  /** Of a 304: the same but for what describes the body (RFC 9110, 15.4.5). */
  unchanged: FlatHeaders
}

/** A whole answer, ready to be given any number of times. */
export interface Answer {
  status: number
  /** As Express made it, for the plain form; the coded forms have tags of their own. */
  etag: string | null
  lastModified: string | null
  /** Worth coding at all: text, and not too short to gain from it. */
  codable: boolean
  variants: Partial<Record<Encoding, Variant>> & { identity: Variant }
  /** What it costs to keep. */
  bytes: number
}

type Headers = readonly (readonly [name: string, value: string])[]

const CODABLE_TYPE =
  /^(?:text\/(?!event-stream)|application\/(?:[\w.+-]*(?:json|xml|javascript|yaml))|image\/svg)/
const WORTH_CODING = 1024
/** A guess at what the objects around the bytes take. */
const OVERHEAD = 2048
const OF_THE_BODY = /^(?:content-(?:length|encoding|type|range)|transfer-encoding)$/i
const OF_THE_CODING = /^(?:content-length|content-encoding|etag|vary)$/i
const SUFFIX = { br: 'br', gzip: 'gz' } as const

/** @param headers as they would be sent with the plain form */
export function answerOf(status: number, headers: Headers, body: Buffer): Answer {
  const valueOf = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null
  const codable =
    body.byteLength >= WORTH_CODING &&
    valueOf('content-encoding') === null &&
    CODABLE_TYPE.test(valueOf('content-type') ?? '')
  const etag = valueOf('etag')
  const said = codable ? withVary(headers, valueOf('vary')) : headers
  return {
    status,
    etag,
    lastModified: valueOf('last-modified'),
    codable,
    variants: { identity: variantOf('identity', etag, said, body) },
    bytes: OVERHEAD + body.byteLength,
  }
}

/** Adds the same answer in another coding. */
export function addVariant(answer: Answer, encoding: Exclude<Encoding, 'identity'>, body: Buffer): void {
  const { identity } = answer.variants
  const etag = answer.etag === null ? null : answer.etag.replace(/"$/, `.${SUFFIX[encoding]}"`)
  const plain = pairsOf(identity.headers)
  const kept = plain.filter(([name]) => !OF_THE_CODING.test(name) || name.toLowerCase() === 'vary')
  answer.variants[encoding] = variantOf(
    encoding,
    etag,
    [...kept, ['Content-Encoding', encoding], ...(etag === null ? [] : [['ETag', etag] as const])],
    body,
  )
  answer.bytes += body.byteLength + OVERHEAD / 2
}

/** The most welcome form that there is. */
export function variantFor(answer: Answer, accepted: readonly Encoding[]): Variant {
  for (const encoding of accepted) {
    const variant = answer.variants[encoding]
    if (variant) return variant
  }
  return answer.variants.identity
}

/** Every form that there is. */
export function variantsOf({ variants }: Answer): Variant[] {
  return ENCODINGS.flatMap((encoding) => variants[encoding] ?? [])
}

function variantOf(encoding: Encoding, etag: string | null, headers: Headers, body: Buffer): Variant {
  const described = headers.filter(([name]) => name.toLowerCase() !== 'content-length')
  const withLength = [...described, ['Content-Length', String(body.byteLength)] as const]
  return {
    encoding,
    etag,
    body,
    headers: withLength.flat(),
    unchanged: headers.filter(([name]) => !OF_THE_BODY.test(name)).flat(),
  }
}

function withVary(headers: Headers, vary: string | null): Headers {
  const others = headers.filter(([name]) => name.toLowerCase() !== 'vary')
  return [...others, ['Vary', vary === null ? 'Accept-Encoding' : `${vary}, Accept-Encoding`]]
}

function pairsOf(flat: FlatHeaders): [string, string][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? '', flat[2 * i + 1] ?? ''])
}
