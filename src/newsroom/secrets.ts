import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { privateKeyFrom, publicKeyText } from '../ledger/release.ts'

const OWNER_ONLY = 0o600

/** The text of a secret file, made on first use and readable by its owner only. */
export function keptSecret(dataDir: string, name: string, make: () => string): string {
  const directory = path.join(dataDir, 'keys')
  const file = path.join(directory, name)
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    writeOnce(file, make())
  }
  return readFileSync(file, 'utf8').trim()
}

/** Two processes may start at once: the first one's secret stands. */
function writeOnce(file: string, secret: string): void {
  try {
    writeFileSync(file, `${secret}\n`, { mode: OWNER_ONLY, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** The secret that Payload signs its sessions with. */
export function sessionSecret(dataDir: string): string {
  return keptSecret(dataDir, 'session-secret', () => randomBytes(48).toString('base64url'))
}

/** The newsroom's Ed25519 key, which signs releases. */
export function releaseKey(dataDir: string) {
  const pem = keptSecret(dataDir, 'release-key.pem', () =>
    generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString().trim(),
  )
  const privateKey = privateKeyFrom(pem)
  return { privateKey, publicKey: publicKeyText(privateKey) }
}
