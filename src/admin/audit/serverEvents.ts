/** An event of a stream (WHATWG HTML, server-sent events), its data read as JSON. */
export interface ServerEvent {
  event: string
  data: unknown
}

/**
 * The events that are whole in what was received so far, and the rest, which belongs before what comes next.
 * Browsers' own `EventSource` can only ask with GET.
 */
export function eventsIn(received: string): { events: ServerEvent[]; rest: string } {
  const blocks = received.split(/\r?\n\r?\n/)
  const rest = blocks.pop() ?? ''
  return { events: blocks.flatMap((block) => eventOf(block) ?? []), rest }
}

function eventOf(block: string): ServerEvent | null {
  const fields = block.split(/\r?\n/).map((line) => /^(\w+): ?(.*)$/.exec(line))
  const valuesOf = (name: string) => fields.flatMap((field) => (field?.[1] === name ? [field[2] ?? ''] : []))
  const data = valuesOf('data').join('\n')
  return data === '' ? null : { event: valuesOf('event')[0] ?? 'message', data: JSON.parse(data) as unknown }
}
