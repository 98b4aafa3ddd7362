import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileNumber, isWhole } from './database.ts'
import type { ReplicaLog } from './log.ts'

/** How often it is looked whether another process put a new store in the place of this one's. In ms. */
const LOOKED_AT = 2000

/** Beside the store: another process could not read it. */
const TOLD = 'site.db.unreadable'

interface Renewing {
  dir: string
  log: ReplicaLog
  /** Opens the store anew. @param mayReplace whether what is there is put aside first */
  rebuild: (mayReplace: boolean) => Promise<void>
  /** Only the process that follows the feed may put a store aside; the others open what it made. */
  isFollowing: () => boolean
}

/** Opens the store anew where it can't be read any more, or where another process has put another in its place. */
export function renewing({ dir, log, rebuild, isFollowing }: Renewing) {
  let opened = fileNumber(dir)
  let under: Promise<void> | null = null
  const renew = (mayReplace: boolean) => {
    under ??= rebuild(mayReplace)
      .catch((error: unknown) => log.error({ err: error }, 'The site store could not be opened anew.'))
      .finally(() => {
        opened = fileNumber(dir)
        under = null
      })
  }
  const told = join(dir, TOLD)
  const timer = setInterval(() => {
    if (isFollowing() && existsSync(told)) {
      rmSync(told)
      // Who follows may have kept in memory what can't be read from the file any more.
      if (!isWhole(dir)) renew(true)
    }
    const now = fileNumber(dir)
    if (now !== 0 && now !== opened) renew(false)
  }, LOOKED_AT)
  timer.unref()
  return {
    unreadable(): void {
      if (isFollowing()) renew(true)
      else writeFileSync(told, '')
    },
    async end(): Promise<void> {
      clearInterval(timer)
      await under
    },
  }
}
