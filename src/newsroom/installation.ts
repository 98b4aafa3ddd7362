import type { KeyObject } from 'node:crypto'
import type { Payload } from 'payload'
import { releaseKey } from './secrets.ts'

/** Where this newsroom keeps what is not in the database. Set in `payload.config.ts` under `custom`. */
export interface Installation {
  dataDir: string
  mediaDir: string
  /** Where the public reaches the site, if it is known here. */
  publicUrl?: string
}

export function installationOf(payload: Payload): Installation {
  return payload.config.custom.installation as Installation
}

let key: { dataDir: string; privateKey: KeyObject; publicKey: string } | undefined

/** Read on first use, so that a build needs no key. */
export function releaseKeyOf(payload: Payload): { privateKey: KeyObject; publicKey: string } {
  const { dataDir } = installationOf(payload)
  if (key?.dataDir !== dataDir) key = { dataDir, ...releaseKey(dataDir) }
  return key
}
