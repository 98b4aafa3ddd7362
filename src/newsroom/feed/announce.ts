import { EventEmitter } from 'node:events'
import type { DocumentEntry } from '../evidence/ledger.ts'

/** The server's bundle holds a second copy of this module; both must ring the same bell. */
const BELL = Symbol.for('qianfa.feed.bell')
const shared = globalThis as { [BELL]?: EventEmitter }
const bell = (shared[BELL] ??= new EventEmitter().setMaxListeners(0))

/** Tells the open streams of this process that the ledger grew. */
export function announce(entry: DocumentEntry): void {
  if (entry.release) bell.emit('release')
}

/** Calls `listener` after every release of this process, until the returned function is called. */
export function onRelease(listener: () => void): () => void {
  bell.on('release', listener)
  return () => bell.off('release', listener)
}
