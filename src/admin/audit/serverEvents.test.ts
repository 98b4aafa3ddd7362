import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { eventsIn, type ServerEvent } from './serverEvents.ts'

const STREAM =
  ': hello\n\nevent: progress\ndata: {"entries":1}\n\nevent: done\ndata: {"fault":null,\ndata: "entries":2}\n\n'

describe('the events of a stream', () => {
  it('are read by name, with their data', () => {
    expect(eventsIn(STREAM)).toEqual({
      events: [
        { event: 'progress', data: { entries: 1 } },
        { event: 'done', data: { fault: null, entries: 2 } },
      ],
      rest: '',
    })
  })

  it('wait for their end, and are the same wherever the stream is cut', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(STREAM.length)), (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), STREAM.length]
        const events: ServerEvent[] = []
        let rest = ''
        for (const [index, place] of places.slice(1).entries()) {
          const read = eventsIn(rest + STREAM.slice(places[index], place))
          events.push(...read.events)
          rest = read.rest
        }
        expect(events).toEqual(eventsIn(STREAM).events)
      }),
    )
  })
})
