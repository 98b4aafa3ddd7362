import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Answer, addVariant } from './answer.ts'
import { brotliParams } from './brotli.ts'

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)

/** Quick: the first reader waits for it. */
const GZIP_LEVEL = 6

/** Adds the gzip form, made on a thread of its own. */
export async function addGzip(answer: Answer): Promise<void> {
  if (!answer.codable || answer.variants.gzip) return
  addVariant(answer, 'gzip', await gzipped(answer.variants.identity.body, { level: GZIP_LEVEL }))
}

/** One after the other, so that coding never takes more than one thread from answering. */
let last: Promise<unknown> = Promise.resolve()
const waiting = new WeakMap<Answer, Promise<void>>()

/** Adds the Brotli form when its turn comes. */
export function addBrotli(answer: Answer): Promise<void> {
  const begun = waiting.get(answer)
  if (begun) return begun
  const body = answer.variants.identity.body
  const params = {
    ...brotliParams(body.byteLength),
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  }
  const coded = last.then(() => brotlied(body, { params })).then((bytes) => addVariant(answer, 'br', bytes))
  last = coded.catch(() => undefined)
  waiting.set(answer, coded)
  return coded
}

/** Takes over the coded forms of an answer with the same plain bytes, which were work to make. */
export function inheritCoded(answer: Answer, before: Answer): void {
  if (!answer.codable || !answer.variants.identity.body.equals(before.variants.identity.body)) return
  for (const encoding of ['gzip', 'br'] as const) {
    const coded = before.variants[encoding]
    if (coded) addVariant(answer, encoding, coded.body)
  }
}
