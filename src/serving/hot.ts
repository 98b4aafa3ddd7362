import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { type Answer, answerOf, variantFor } from './answer.ts'
import { addBrotli, addGzip, inheritCoded } from './code.ts'
import { type Conditions, conditionsOf } from './conditions.ts'
import { acceptedEncodings } from './encodings.ts'
import { give } from './give.ts'
import { createShelf } from './shelf.ts'
import { oncePerTurn } from './turn.ts'
import { catchWhole, type WholeAnswer } from './whole.ts'

export interface HotOptions {
  /** Answers whatever is not kept. Must answer the same to the same address as long as the edition is the same. */
  cold: RequestListener
  /** Names the content that answers are made from. What was made from another edition is not given again. */
  edition: () => string
  /** Whether an address is one whose answers may be kept; what is not is still coded, if it comes in one piece. */
  mayKeep: (url: string) => boolean
  /** Whether an address is answered by `cold` alone, conditions and all: files, which have their own way. */
  isFile: (url: string) => boolean
  /** Whether answers hold the name that the client called the server by; then they are kept apart by it. */
  namesHost: boolean
  /** For what is kept, in bytes; default: 64 MiB. */
  room?: number
}

export interface Hot {
  listener: RequestListener
  /** The edition changed just now. It would be noticed anyway, but only in the next turn of the event loop. */
  changed(): void
}

const ROOM = 64 << 20
/** Of the room, for addresses with a query: anybody can make up as many as they like. */
const ROOM_FOR_QUERIES = 1 / 4
const LONGEST_KEY = 512

/** Answers `GET` and `HEAD` from ready-made bytes where it can, and by `cold` where it can't. */
export function hotAnswers({ cold, edition, mayKeep, isFile, namesHost, room = ROOM }: HotOptions): Hot {
  const current = oncePerTurn(edition)
  const plain = createShelf(room * (1 - ROOM_FOR_QUERIES))
  const queried = createShelf(room * ROOM_FOR_QUERIES)
  const shelfOf = (key: string) => (key.includes('?') ? queried : plain)

  const keyOf = ({ url = '', headers }: IncomingMessage): string =>
    namesHost ? `${headers.host ?? ''} ${url}` : url

  const listener: RequestListener = (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void cold(request, response)
    const key = keyOf(request)
    const kept = shelfOf(key).get(key)
    if (kept && kept.edition === editionNow()) {
      kept.used = true
      giveCoded(key, kept.answer, request, response)
      if (wantsBrotli(kept.answer, request)) void improve(key, kept.answer, addBrotli)
      return
    }
    const url = request.url ?? ''
    if (request.method === 'HEAD' || isFile(url)) return void cold(request, response)
    make(key, url, request, response)
  }

  /** Null where the content can't be read just now: then nothing is kept or given from what is. */
  function editionNow(): string | null {
    try {
      return current.read()
    } catch {
      return null
    }
  }

  function make(key: string, url: string, request: IncomingMessage, response: ServerResponse): void {
    // Read before the answer is made: a change meanwhile makes the answer look older than it is, never newer.
    const made = editionNow()
    const conditions = conditionsOf(request.headers)
    // Whether the client has it already is judged below, on the whole answer: otherwise there would be none to keep.
    delete request.headers['if-none-match']
    delete request.headers['if-modified-since']
    catchWhole(response, (whole) => {
      const answer = answerOf(whole.status, whole.headers, whole.body)
      const keepable = made !== null && mayKeep(url) && key.length <= LONGEST_KEY && isKeepable(whole)
      if (keepable) keep(key, made, answer)
      giveCoded(key, answer, request, response, conditions)
    })
    cold(request, response)
  }

  /** Who would have a coded form first, and finds none, waits for one; the next finds it there. */
  function giveCoded(
    key: string,
    answer: Answer,
    request: IncomingMessage,
    response: ServerResponse,
    conditions = conditionsOf(request.headers),
  ): void {
    if (lacksCode(answer, request)) void giveOnceCoded(key, answer, request, response, conditions)
    else give(answer, request, response, conditions)
  }

  /** Not within {@link giveCoded}: a function that is made for every request costs more than what it does. */
  async function giveOnceCoded(
    key: string,
    answer: Answer,
    request: IncomingMessage,
    response: ServerResponse,
    conditions: Conditions | null,
  ): Promise<void> {
    await improve(key, answer, addGzip)
    give(answer, request, response, conditions)
  }

  function keep(key: string, edition: string, answer: Answer): void {
    const shelf = shelfOf(key)
    const before = shelf.get(key)
    if (before) inheritCoded(answer, before.answer)
    shelf.put(key, { answer, edition, used: false })
  }

  /** Where coding fails, the answer goes out in the forms that it has. */
  const improve = (key: string, answer: Answer, add: (answer: Answer) => Promise<void>) =>
    add(answer)
      .then(() => shelfOf(key).recount(key, answer))
      .catch(() => undefined)

  return { listener, changed: () => current.forget() }
}

function lacksCode(answer: Answer, { headers }: IncomingMessage): boolean {
  if (!answer.codable || answer.variants.gzip) return false
  const accepted = acceptedEncodings(headers['accept-encoding'])
  return accepted[0] !== 'identity' && variantFor(answer, accepted).encoding === 'identity'
}

/** The second reader who takes Brotli shows that it is worth the work; it is there for the next. */
function wantsBrotli(answer: Answer, { headers }: IncomingMessage): boolean {
  if (!answer.codable || answer.variants.br) return false
  return acceptedEncodings(headers['accept-encoding']).includes('br')
}

/** A good answer that says itself that it may be kept, is the same for everybody, and can be told from others. */
function isKeepable({ status, headers }: WholeAnswer): boolean {
  if (status !== 200) return false
  const valueOf = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
  const caching = valueOf('cache-control')
  return (
    caching !== undefined &&
    !/no-store|private/i.test(caching) &&
    valueOf('etag') !== undefined &&
    valueOf('set-cookie') === undefined &&
    valueOf('vary') === undefined
  )
}
