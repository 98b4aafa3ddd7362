import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'

/** Ruins a site's store as a disk would: every page but the first, so that the file still opens. */
export function scribbleOver(dir: string): void {
  const file = path.join(dir, 'site.db')
  const store = new Database(file)
  store.exec('pragma busy_timeout = 5000')
  store.exec('pragma wal_checkpoint(truncate)')
  store.close()
  const handle = openSync(file, 'r+')
  for (let at = 4096; at < statSync(file).size; at += 4096)
    writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, at)
  closeSync(handle)
}
