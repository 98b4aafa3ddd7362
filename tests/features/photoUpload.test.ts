import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { Rendition } from '../../src/snapshot/types.ts'
import { type Desk, jpeg, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

const FIELDS = { caption: '2025年6月，莱芜区政协开展调研', alt: '田间的人们', takenOn: '2025-06' }

function filesOnDisk(): string[] {
  return existsSync(newsroom.mediaDir) ? readdirSync(newsroom.mediaDir, { recursive: true }).map(String) : []
}

async function refusals(): Promise<[string, Buffer, string, string, string][]> {
  const picture = await jpeg()
  const huge = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  return [
    [
      'a text that calls itself a JPEG',
      Buffer.from('这不是图片'.repeat(100)),
      'a.jpg',
      'image/jpeg',
      'image-not-an-image',
    ],
    [
      'a picture cut in half',
      picture.subarray(0, picture.length / 2),
      'a.jpg',
      'image/jpeg',
      'image-truncated',
    ],
    ['a JPEG that calls itself a PNG', picture, 'a.png', 'image/png', 'image-extension'],
    ['100 megapixels', huge, 'a.png', 'image/png', 'image-too-large'],
    [
      'an SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'a.svg',
      'image/svg+xml',
      'image-type',
    ],
  ]
}

test('what is no fit picture is refused with a code and a sentence, and leaves nothing on disk', async () => {
  for (const [what, data, name, type, code] of await refusals()) {
    const { status, body } = await desk.editor.upload('/photos', { data, name, type }, FIELDS)
    expect({ what, status, code: body.errors?.[0]?.data?.code }).toEqual({ what, status: 422, code })
    expect(body.errors[0].message).toMatch(/[\u4e00-\u9fff]|\w/)
  }
  expect(filesOnDisk()).toEqual([])
  expect((await desk.editor.get('/photos')).body.totalDocs).toBe(0)
})

test('a picture becomes nine renditions without its metadata', async () => {
  const data = await sharp(await jpeg(2000, 1200))
    .withExif({ IFD0: { Artist: '某人' } })
    .jpeg()
    .toBuffer()
  const { status, body } = await desk.editor.upload(
    '/photos',
    { data, name: 'a.jpg', type: 'image/jpeg' },
    FIELDS,
  )
  expect(status).toBe(201)
  const renditions: Rendition[] = body.doc.renditions
  expect(renditions.map(({ name, format }) => `${name}.${format}`).sort()).toHaveLength(9)
  const { readBlob } = await import('../../src/images/blobs.ts')
  for (const { sha256 } of renditions) {
    expect((await sharp(await readBlob(newsroom.mediaDir, sha256)).metadata()).exif).toBeUndefined()
  }
})

test('the file of a photo cannot be replaced, nor its renditions be written by hand', async () => {
  const file = { data: await jpeg(), name: 'b.jpg', type: 'image/jpeg' }
  const { body } = await desk.editor.upload('/photos', file, { ...FIELDS, renditions: [] })
  const { id, renditions } = body.doc
  expect(renditions).toHaveLength(9)
  const form = new FormData()
  form.set('file', new File([new Uint8Array(await jpeg(500, 500))], 'c.jpg', { type: 'image/jpeg' }))
  const replaced = await desk.editor.raw(`/photos/${id}`, { method: 'PATCH', body: form })
  expect(replaced.status).toBe(422)
  expect((await desk.editor.patch(`/photos/${id}`, { renditions: [] })).body.doc.renditions).toEqual(
    renditions,
  )
})

test('blobs are on the feed only while a released snapshot shows them', async () => {
  const file = { data: await jpeg(700, 500), name: 'd.jpg', type: 'image/jpeg' }
  const { body } = await desk.editor.upload('/photos', file, FIELDS)
  const photo = { id: body.doc.id, path: `/photos/${body.doc.id}` }
  const blob = `/blobs/${body.doc.renditions[0].sha256}`
  expect((await newsroom.anonymous.raw(blob)).status).toBe(404)
  await release(desk, photo)
  const response = await newsroom.anonymous.raw(blob)
  expect(response.status).toBe(200)
  await take(desk.editor, photo, 'submit', { kind: 'withdraw', reason: '肖像权' })
  await take(desk.reviewer, photo, 'pass')
  await take(desk.signer, photo, 'sign')
  await take(desk.publisher, photo, 'release')
  expect((await newsroom.anonymous.raw(blob)).status).toBe(404)
})

test('staff see the picture of an unreleased photo, the public does not', async () => {
  const file = { data: await jpeg(640, 480), name: 'e.jpg', type: 'image/jpeg' }
  const { body } = await desk.editor.upload('/photos', file, FIELDS)
  const path = `/photos/file/${body.doc.filename}`
  expect((await desk.reviewer.raw(path)).status).toBe(200)
  expect((await newsroom.anonymous.raw(path)).status).toBe(403)
})
