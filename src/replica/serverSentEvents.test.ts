import { describe, expect, it } from '@jest/globals'
import { serverSentEvents, type StreamEvent } from './serverSentEvents.ts'

async function eventsOf(...chunks: (string | Uint8Array)[]): Promise<StreamEvent[]> {
  async function* bytes() {
    for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk))
  }
  const events: StreamEvent[] = []
  for await (const event of serverSentEvents(bytes())) events.push(event)
  return events
}

const release = { type: 'event', event: 'release', id: '7', data: '{"商":1}' }

describe('a stream of events', () => {
  it.each(['\n', '\r\n', '\r'])('is read with %j as the end of a line', async (end) => {
    const text = ['event: release', 'id: 7', 'data: {"商":1}', '', ': alive', ''].join(end)
    const last = end === '\r' ? [] : [{ type: 'comment' }]
    expect(await eventsOf(text)).toEqual([release, ...last])
  })

  it('is read the same wherever it is cut', async () => {
    const bytes = Buffer.from('event: release\r\nid: 7\r\ndata: {"商":1}\r\n\r\n')
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(await eventsOf(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual([release])
    }
  })

  it('joins the lines of its data', async () => {
    expect(await eventsOf('data: a\ndata:b\n\n')).toEqual([
      { type: 'event', event: 'message', id: null, data: 'a\nb' },
    ])
  })

  it('drops an event that the end cuts off', async () => {
    expect(await eventsOf('event: release\nid: 7\n')).toEqual([])
  })

  it('is given up where a line or an event has no end', async () => {
    await expect(eventsOf('x'.repeat(5 << 20))).rejects.toThrow('without an end')
    await expect(eventsOf('data: x\n'.repeat(2000))).rejects.toThrow('without an end')
  })
})
