import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { temporaryDir } from '../../tests/support/replicas.ts'
import { sha256 } from '../ledger/canonical.ts'
import { blobStore } from './blobStore.ts'

describe('the blobs of a site', () => {
  let place: ReturnType<typeof temporaryDir>
  const name = sha256('the right bytes')

  beforeEach(() => {
    place = temporaryDir()
  })
  afterEach(() => {
    place.remove()
  })

  async function* bytesOf(...chunks: string[]) {
    for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk))
  }

  async function* brokenOff() {
    yield await Promise.resolve(Buffer.from('the right'))
    throw new Error('the connection broke')
  }

  it('are kept under their digest, at an absolute path', async () => {
    const blobs = blobStore(place.dir)
    expect(await blobs.keep(name, bytesOf('the right', ' bytes'))).toBe(true)
    expect(isAbsolute(blobs.path(name))).toBe(true)
    expect(readFileSync(blobs.path(name), 'utf8')).toBe('the right bytes')
    expect(await blobs.holds(name)).toBe(true)
  })

  it('are not there where the bytes were others', async () => {
    const blobs = blobStore(place.dir)
    expect(await blobs.keep(name, bytesOf('other bytes'))).toBe(false)
    expect(existsSync(blobs.path(name))).toBe(false)
  })

  it('leave nothing behind where the bytes broke off', async () => {
    const blobs = blobStore(place.dir)
    await expect(blobs.keep(name, brokenOff())).rejects.toThrow('broke')
    expect(readdirSync(dirname(blobs.path(name)))).toEqual([])
    expect(await blobs.holds(name)).toBe(false)
  })
})
