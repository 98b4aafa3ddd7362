/** One event of a stream (HTML Standard, “Server-sent events”), or the sign of life that a comment is. */
export type StreamEvent =
  { type: 'comment' } | { type: 'event'; event: string; id: string | null; data: string }

/** An event larger than this is no event of ours: the stream is given up before it fills the memory. */
const LIMIT_CHARACTERS = 4 << 20
const LIMIT_FIELDS = 1000

/** Takes a stream of bytes apart into its events; an event that the end cuts off is dropped. */
export async function* serverSentEvents(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<StreamEvent> {
  let fields: [name: string, value: string][] = []
  for await (const line of linesOf(bytes)) {
    if (line === '') {
      if (fields.length > 0) yield eventOf(fields)
      fields = []
    } else if (line.startsWith(':')) {
      yield { type: 'comment' }
    } else {
      fields.push(fieldOf(line))
      if (fields.length > LIMIT_FIELDS) throw new Error('The stream has an event without an end.')
    }
  }
}

function fieldOf(line: string): [string, string] {
  const [, name = line, value = ''] = /^([^:]*): ?(.*)$/s.exec(line) ?? []
  return [name, value]
}

function eventOf(fields: readonly [string, string][]): StreamEvent {
  const last = (wanted: string) => fields.findLast(([name]) => name === wanted)?.[1]
  const data = fields.filter(([name]) => name === 'data').map(([, value]) => value)
  return { type: 'event', event: last('event') ?? 'message', id: last('id') ?? null, data: data.join('\n') }
}

/** Lines end with LF, CR or CRLF; a CR at the end of a chunk waits for what follows it. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    if (rest.length > LIMIT_CHARACTERS) throw new Error('The stream has a line without an end.')
    yield* lines
  }
}
