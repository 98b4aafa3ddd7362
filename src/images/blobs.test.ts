import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { chmod, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BlobCorrupt, blobFile, readBlob, writeBlob } from './blobs.ts'

/** NIST's example for SHA-256 (FIPS 180-4). */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

describe('the blob store', () => {
  let dir: string

  beforeEach(async () => {
    dir = join(await mkdtemp(join(tmpdir(), 'blobs-')), 'media')
  })

  afterEach(async () => {
    await rm(join(dir, '..'), { recursive: true })
  })

  test('keeps bytes under their digest, in the folder of its first two digits', async () => {
    expect(await writeBlob(dir, Buffer.from('abc'))).toBe(ABC)

    expect(blobFile(dir, ABC)).toBe(join(dir, 'ba', ABC))
    expect((await readBlob(dir, ABC)).toString()).toBe('abc')
  })

  test('leaves no temporary file behind', async () => {
    await writeBlob(dir, Buffer.from('abc'))

    expect(await readdir(join(dir, 'ba'))).toEqual([ABC])
  })

  test('does not write again what is there', async () => {
    await writeBlob(dir, Buffer.from('abc'))
    const longAgo = new Date('2020-01-01T00:00:00Z')
    await utimes(blobFile(dir, ABC), longAgo, longAgo)

    await writeBlob(dir, Buffer.from('abc'))

    expect((await stat(blobFile(dir, ABC))).mtime).toEqual(longAgo)
  })

  test('lets many write the same bytes at once', async () => {
    const data = Buffer.alloc(1_000_000, 7)

    const names = await Promise.all(Array.from({ length: 8 }, () => writeBlob(dir, data)))

    const [name = ''] = names
    expect(new Set(names).size).toBe(1)
    expect(await readBlob(dir, name)).toEqual(data)
    expect(await readdir(join(dir, name.slice(0, 2)))).toEqual([name])
  })

  test('does not take a half-written temporary file for a blob', async () => {
    await writeBlob(dir, Buffer.from('abc'))
    await rm(blobFile(dir, ABC))
    await writeFile(`${blobFile(dir, ABC)}.crashed.tmp`, 'a')

    await expect(readBlob(dir, ABC)).rejects.toMatchObject({ code: 'ENOENT' })
    await writeBlob(dir, Buffer.from('abc'))
    expect((await readBlob(dir, ABC)).toString()).toBe('abc')
  })

  test('refuses to hand out bytes that have changed', async () => {
    await writeBlob(dir, Buffer.from('abc'))
    await chmod(blobFile(dir, ABC), 0o644)
    await writeFile(blobFile(dir, ABC), 'abd')

    await expect(readBlob(dir, ABC)).rejects.toThrow(BlobCorrupt)
    await expect(readBlob(dir, ABC)).rejects.toMatchObject({ code: 'blob-corrupt', sha256: ABC })
  })

  test('keeps blobs read-only', async () => {
    await writeBlob(dir, Buffer.from('abc'))

    expect((await stat(blobFile(dir, ABC))).mode & 0o222).toBe(0)
  })

  test.each(['', '../../etc/passwd', ABC.toUpperCase(), `${ABC}\n`, `${ABC}0`])(
    'knows no file for the name “%s”',
    (name) => {
      expect(() => blobFile(dir, name)).toThrow(TypeError)
    },
  )
})
