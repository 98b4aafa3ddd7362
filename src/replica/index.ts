import { setMaxListeners } from 'node:events'
import { trustedKeys as keysById } from '../ledger/release.ts'
import type { Head } from '../ledger/chain.ts'
import { feedAt } from './feed.ts'
import { follow } from './follow.ts'
import type { ReplicaLog } from './log.ts'
import type { SiteReader } from './reader.ts'
import { siteReader } from './siteReader.ts'
import { openStore } from './store.ts'
import { type Timing, TIMING } from './timing.ts'

export { InvalidCursor } from './cursor.ts'
export type { ReplicaLog } from './log.ts'
export type { RefusalCode } from './refusal.ts'
export type * from './reader.ts'

export interface ReplicaOptions {
  /** Where the store is kept; made where it is missing. Several processes may share it. */
  dir: string
  /** The address under which the feed's `releases`, `snapshots` and `blobs` are found. */
  feedUrl: string
  /** Public keys as `publicKeyText` writes them. */
  trustedKeys: readonly string[]
  log: ReplicaLog
  /** Default: {@link TIMING}. */
  timing?: Partial<Timing>
}

/** The site's own verified copy of what is public. */
export interface Replica {
  /** Readable from the start, with what the store had. */
  reader: SiteReader
  /** The last release in the store, whichever process applied it. Cheap enough to ask at every request. */
  head(): Head
  /** Follows the feed until {@link Replica.stop}. @returns when it was read once, with or without success */
  start(): Promise<void>
  /** Stops following; the reader stays readable. */
  stop(): Promise<void>
  /** Stops, and closes the store: nothing is readable any more. */
  close(): Promise<void>
  /** Calls `listener` whenever the head moved, until the returned function is called. */
  onChange(listener: (head: Head) => void): () => void
}

/** @throws TypeError where no key is trusted or one of the texts is no key */
export function openReplica({ dir, feedUrl, trustedKeys, log, timing }: ReplicaOptions): Replica {
  const trusted = keysOf(trustedKeys)
  const feed = feedAt(feedUrl)
  const store = openStore(dir, log)
  const listeners = new Set<(head: Head) => void>()
  let running: { ended: Promise<void>; tried: Promise<void>; controller: AbortController } | null = null

  const changed = () => {
    const head = store.head()
    for (const listener of listeners) heedlessly(() => listener(head), log)
  }
  const run = () => {
    const controller = new AbortController()
    const { signal } = controller
    setMaxListeners(0, signal) // one for each request under way
    const [tried, ended] = followed((triedOnce) =>
      follow({
        feed,
        store,
        trusted,
        log,
        signal,
        changed,
        tried: triedOnce,
        timing: { ...TIMING, ...timing },
      }).catch((error: unknown) => log.error({ err: error }, 'The release feed is no longer followed.')),
    )
    return { ended, tried, controller }
  }
  const stop = async () => {
    running?.controller.abort()
    await running?.ended
    running = null
  }
  return {
    reader: siteReader(store, trustedKeys),
    head: () => store.head(),
    start: () => (running ??= run()).tried,
    stop,
    close: () => stop().then(store.close),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function keysOf(texts: readonly string[]): ReturnType<typeof keysById> {
  if (texts.length === 0)
    throw new TypeError('A site without a trusted key can show nothing: set TRUSTED_KEYS.')
  return keysById(texts)
}

/** Starts `run`. @returns when it first called back or ended, and when it ended */
function followed(run: (tried: () => void) => Promise<void>): [tried: Promise<void>, ended: Promise<void>] {
  let ended = Promise.resolve()
  const tried = new Promise<void>((resolve) => {
    ended = run(resolve).finally(resolve)
  })
  return [tried, ended]
}

/** A listener's fault is not the feed's. */
function heedlessly(call: () => void, log: ReplicaLog): void {
  try {
    call()
  } catch (error) {
    log.error({ err: error }, 'A listener to the release feed failed.')
  }
}
