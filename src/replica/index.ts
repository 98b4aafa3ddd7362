import { setMaxListeners } from 'node:events'
import { trustedKeys as keysById } from '../ledger/release.ts'
import type { Head } from '../ledger/chain.ts'
import type { DocumentRef } from '../snapshot/types.ts'
import { createBell } from './bell.ts'
import { setAside } from './database.ts'
import { feedAt } from './feed.ts'
import { follow } from './follow.ts'
import type { ReplicaLog } from './log.ts'
import type { SiteReader } from './reader.ts'
import { siteReader } from './siteReader.ts'
import { openStore, type Store } from './store.ts'
import { renewing } from './renew.ts'
import { watchedReader } from './watchedReader.ts'
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
  const bell = createBell()
  let store = openStore(dir, log)
  let reader = siteReader(store, trustedKeys)
  const listeners = new Set<(head: Head) => void>()
  let running: { ended: Promise<void>; tried: Promise<void>; controller: AbortController } | null = null

  const noteDamage = (document: DocumentRef, message: string) => {
    try {
      if (store.damage.add(document))
        log.error({ document }, `${message} It is not shown until it is mended.`)
    } catch (error) {
      log.error({ err: error, document }, 'Damage to the store could not be noted.')
    }
    bell.ring()
  }
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
        bell,
        trusted,
        log,
        signal,
        changed,
        unreadable: () => renewal.unreadable(),
        damaged: noteDamage,
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
  const open = () => {
    store = openStore(dir, log)
    reader = siteReader(store, trustedKeys)
    changed()
  }
  const rebuild = async (mayReplace: boolean) => {
    const wasRunning = running !== null
    await stop()
    closeDespite(store)
    if (mayReplace)
      log.error({ kept: setAside(dir) }, 'The site store can not be read; it is rebuilt from the feed.')
    open()
    if (wasRunning) void start()
  }
  const start = () => (running ??= run()).tried
  const renewal = renewing({ dir, log, rebuild, isFollowing: () => running !== null })
  return {
    reader: watchedReader(() => reader, {
      damaged: ({ documents, message }) => documents.forEach((document) => noteDamage(document, message)),
      unreadable: renewal.unreadable,
    }),
    head: () => store.head(),
    start,
    stop,
    async close() {
      await renewal.end()
      await stop()
      store.close()
    },
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

/** What can't be read can't be closed in order either. */
function closeDespite(store: Store): void {
  try {
    store.close()
  } catch {
    store.connection.close()
  }
}

/** A listener's fault is not the feed's. */
function heedlessly(call: () => void, log: ReplicaLog): void {
  try {
    call()
  } catch (error) {
    log.error({ err: error }, 'A listener to the release feed failed.')
  }
}
