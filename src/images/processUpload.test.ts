import { describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { type EncodedRendition, type ProcessedImage, processUpload } from './processUpload.ts'

type Rgb = [number, number, number]

function plain(width: number, height: number, background = '#2f6f6b'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } })
}

/** Red on the left, blue on the right. */
async function redThenBlue(): Promise<Sharp> {
  const red = await plain(400, 400, '#d02010').png().toBuffer()
  const both = plain(800, 400, '#1020d0').composite([{ input: red, left: 0, top: 0 }])
  return sharp(await both.png().toBuffer())
}

async function processJpeg(picture: Sharp): Promise<ProcessedImage> {
  return processUpload({ data: await picture.jpeg().toBuffer(), name: 'photo.jpg', mimetype: 'image/jpeg' })
}

function rendition(image: ProcessedImage, name: string, format: string): EncodedRendition {
  const found = image.renditions.find((each) => each.name === name && each.format === format)
  if (!found) throw new Error(`no ${name}.${format}`)
  return found
}

/** The colour as it is stored, whatever a profile says of it. */
async function colourAt(data: Buffer, left: number, top: number): Promise<Rgb> {
  const pixel = await sharp(data, { ignoreIcc: true })
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer()
  return [pixel[0] ?? -1, pixel[1] ?? -1, pixel[2] ?? -1]
}

function distance(one: Rgb, other: Rgb): number {
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? -1))))
}

describe('an uploaded photo', () => {
  test('becomes nine renditions that say of themselves what they are', async () => {
    const image = await processJpeg(plain(1800, 1200))

    expect(
      image.renditions.map((each) => `${each.name} ${each.format} ${each.width}×${each.height}`),
    ).toEqual([
      'thumbnail avif 320×213',
      'thumbnail webp 320×213',
      'thumbnail jpeg 320×213',
      'card avif 720×480',
      'card webp 720×480',
      'card jpeg 720×480',
      'wide avif 1440×960',
      'wide webp 1440×960',
      'wide jpeg 1440×960',
    ])
    for (const each of image.renditions) {
      const metadata = await sharp(each.data).metadata()
      expect(metadata.format).toBe(each.format === 'avif' ? 'heif' : each.format)
      expect([metadata.width, metadata.height]).toEqual([each.width, each.height])
      expect(each.bytes).toBe(each.data.length)
      expect(each.sha256).toBe(createHash('sha256').update(each.data).digest('hex'))
    }
  })

  test('is known by the size and digest of the file that came in', async () => {
    const data = await plain(1800, 1200).jpeg().toBuffer()
    const image = await processUpload({ data, name: 'photo.jpg', mimetype: 'image/jpeg' })

    expect([image.width, image.height]).toEqual([1800, 1200])
    expect(image.sha256).toBe(createHash('sha256').update(data).digest('hex'))
  })

  test('is never enlarged', async () => {
    const image = await processJpeg(plain(500, 400))

    expect(image.renditions.map((each) => each.width)).toEqual([320, 320, 320, 500, 500, 500, 500, 500, 500])
  })

  test('gives the same bytes each time', async () => {
    const first = await processJpeg(await redThenBlue())
    const second = await processJpeg(await redThenBlue())

    expect(second.renditions.map((each) => each.sha256)).toEqual(first.renditions.map((each) => each.sha256))
  })

  test('stands upright as the camera was held', async () => {
    const image = await processJpeg((await redThenBlue()).withMetadata({ orientation: 6 }))

    expect([image.width, image.height]).toEqual([400, 800])
    for (const each of image.renditions.filter(({ name }) => name === 'card')) {
      expect([each.width, each.height]).toEqual([400, 800])
      expect(distance(await colourAt(each.data, 200, 100), [0xd0, 0x20, 0x10])).toBeLessThan(12)
      expect(distance(await colourAt(each.data, 200, 700), [0x10, 0x20, 0xd0])).toBeLessThan(12)
    }
  })

  test('keeps nothing of where and with what it was taken', async () => {
    const upload = await plain(600, 400)
      .withExif({
        IFD0: { Make: 'Camera', Artist: 'A Name' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 40/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF/></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    const before = await sharp(upload).metadata()
    expect([before.exif, before.xmp, before.icc].every(Boolean)).toBe(true)

    const image = await processUpload({ data: upload, name: 'photo.jpg', mimetype: 'image/jpeg' })

    for (const each of image.renditions) {
      const { exif, xmp, icc, iptc, orientation } = await sharp(each.data).metadata()
      expect({ exif, xmp, icc, iptc, orientation }).toEqual({})
      expect(each.data.includes('Camera')).toBe(false)
    }
  })

  test('shows the colours that its profile meant, in sRGB', async () => {
    const orange = plain(400, 400, '#e08020')
    const wideGamut = await orange.withIccProfile('p3').png().toBuffer()
    expect(distance(await colourAt(wideGamut, 9, 9), [0xe0, 0x80, 0x20])).toBeGreaterThan(5)

    const image = await processUpload({ data: wideGamut, name: 'photo.png', mimetype: 'image/png' })

    const { data } = rendition(image, 'card', 'jpeg')
    expect(distance(await colourAt(data, 9, 9), [0xe0, 0x80, 0x20])).toBeLessThan(4)
  })

  test('has white where it was transparent', async () => {
    const clear = sharp({
      create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
    const image = await processUpload({
      data: await clear.png().toBuffer(),
      name: 'a.png',
      mimetype: 'image/png',
    })

    for (const each of image.renditions) {
      expect(distance(await colourAt(each.data, 9, 9), [255, 255, 255])).toBeLessThan(3)
      expect((await sharp(each.data).metadata()).hasAlpha).toBe(false)
    }
  })

  test('may be grey, or taller than WebP can hold', async () => {
    const grey = await processJpeg(plain(300, 300).greyscale())
    const tall = await processJpeg(plain(250, 20_000))

    expect(grey.renditions).toHaveLength(9)
    expect(rendition(tall, 'wide', 'webp').height).toBe(16_383)
  })
})
