import { pause } from './bell.ts'
import { deadline } from './deadline.ts'
import type { Feed } from './feed.ts'
import { serverSentEvents } from './serverSentEvents.ts'
import { jittered, type Timing } from './timing.ts'

/**
 * Keeps the feed's stream open until `signal` ends. The stream is only a bell: what it says is not used, so
 * everything that is applied comes by the one way that verifies it.
 */
export interface ListenOptions {
  feed: Feed
  /** The number of the last release applied. */
  after: () => number
  signal: AbortSignal
  timing: Timing
  /** The stream announced a release, or ended. */
  ring: () => void
  /** Anything came: an event or a heartbeat. */
  heard: () => void
  ended: () => void
}

export async function listen({
  feed,
  after,
  signal,
  timing,
  ring,
  heard,
  ended,
}: ListenOptions): Promise<void> {
  const [first, last] = timing.reconnect
  for (let failures = 0; !signal.aborted; failures += 1) {
    const silence = deadline(signal, timing.silence)
    const receive = async (bytes: AsyncIterable<Uint8Array>) => {
      for await (const event of serverSentEvents(bytes)) {
        silence.extend()
        failures = 0
        heard()
        if (event.type === 'event' && event.event === 'release') ring()
      }
    }
    // Why the stream ended is no news: the readings say whether the feed is there.
    await feed.stream(after, receive, silence.signal).catch(() => undefined)
    silence.clear()
    ended()
    ring()
    await pause(jittered(Math.min(first * 2 ** failures, last)), signal)
  }
}
