import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openReplica, type Replica } from '../../src/replica/index.ts'
import type { ReplicaLog } from '../../src/replica/log.ts'
import type { Timing } from '../../src/replica/timing.ts'
import type { FakeFeed } from './fakeFeed.ts'

/** Everything that was logged, in order. */
export interface RecordedLog extends ReplicaLog {
  lines: { level: 'info' | 'warn' | 'error'; message: string; details: object }[]
}

export function recordedLog(): RecordedLog {
  const lines: RecordedLog['lines'] = []
  const at = (level: 'info' | 'warn' | 'error') => (details: object, message: string) =>
    void lines.push({ level, message, details })
  return { lines, info: at('info'), warn: at('warn'), error: at('error') }
}

/** A directory under the system's temporary one, and how to be rid of it. */
export function temporaryDir(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'qianfa-'))
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

/** Quick to try again, so that tests of recovery don't wait. */
export const QUICK: Partial<Timing> = { poll: 100, refused: 100, reconnect: [50, 100] }

export interface TestReplica extends Replica {
  dir: string
  log: RecordedLog
}

/** A replica of the feed in a directory of its own, or in `dir`. Close it when the test ends. */
export function replicaOf(feed: FakeFeed, dir: string, timing: Partial<Timing> = QUICK): TestReplica {
  const log = recordedLog()
  const replica = openReplica({ dir, feedUrl: feed.url, trustedKeys: [feed.publicKey], log, timing })
  return { ...replica, dir, log }
}

/** Waits until `condition` holds. @throws after `ms` */
export async function until(condition: () => boolean, ms = 5000): Promise<void> {
  for (const end = Date.now() + ms; !condition(); await sleep(5)) {
    if (Date.now() > end)
      throw new Error(`This did not come true within ${String(ms)} ms: ${condition.toString()}`)
  }
}
