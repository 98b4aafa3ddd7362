import { describe, expect, test } from '@jest/globals'
import sharp, { type Sharp } from 'sharp'
import { ImageRefused } from './imageRefused.ts'
import { processUpload } from './processUpload.ts'

function picture(width = 400, height = 300): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#a4301f' } })
}

/** Fine grain, so that the file's end matters to the picture. */
function grainy(): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  return sharp({ create: { width: 400, height: 300, channels: 3, background: '#888', noise } })
}

async function refusal(data: Buffer, name: string, mimetype: string): Promise<ImageRefused> {
  const outcome: unknown = await processUpload({ data, name, mimetype }).catch((error: unknown) => error)
  if (!(outcome instanceof ImageRefused)) throw new Error(`not refused: ${String(outcome)}`)
  return outcome
}

describe('a file that is no picture', () => {
  test.each([
    ['a text', 'meeting notes', 'notes.jpg', 'image/jpeg', 'image-not-an-image'],
    ['nothing', '', 'empty.jpg', 'image/jpeg', 'image-not-an-image'],
    ['a page', '<!DOCTYPE html><html><script>1</script></html>', 'page.jpg', 'image/jpeg', 'image-type'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'drawing.svg', 'image/svg+xml', 'image-type'],
    ['an SVG behind a prolog', '\uFEFF<?xml version="1.0"?>\n<svg/>', 'a.png', 'image/png', 'image-type'],
    ['a PDF', '%PDF-1.7\n', 'scan.pdf', 'application/pdf', 'image-type'],
    ['a HEIC photo', '\0\0\0\x18ftypheic\0\0\0\0', 'IMG_1.heic', 'image/heic', 'image-type'],
  ])('%s is refused', async (_, content, name, mimetype, code) => {
    expect((await refusal(Buffer.from(content), name, mimetype)).code).toBe(code)
  })

  test('a GIF and a TIFF are refused, whatever they call themselves', async () => {
    const gif = await refusal(await picture().gif().toBuffer(), 'a.jpg', 'image/jpeg')
    const tiff = await refusal(await picture().tiff().toBuffer(), 'a.tif', 'image/tiff')

    expect([gif.code, gif.context]).toEqual(['image-type', { format: 'gif' }])
    expect([tiff.code, tiff.context]).toEqual(['image-type', { format: 'tiff' }])
  })
})

describe('a false claim', () => {
  test('a PNG named .jpg is refused and both are named', async () => {
    const { code, context } = await refusal(await picture().png().toBuffer(), 'a.jpg', 'image/png')

    expect([code, context]).toEqual(['image-extension', { claim: '.jpg', format: 'png' }])
  })

  test('a JPEG declared as a PNG, or named like a page, is refused', async () => {
    const data = await picture().jpeg().toBuffer()

    expect((await refusal(data, 'a.jpg', 'image/png')).context).toEqual({
      claim: 'image/png',
      format: 'jpeg',
    })
    expect((await refusal(data, 'a.jpg.html', 'image/jpeg')).code).toBe('image-extension')
  })

  test.each([
    ['A.JPEG', 'image/jpeg; charset=binary'],
    ['from-the-clipboard', 'application/octet-stream'],
    ['a.jfif', ''],
  ])('%s as “%s” claims nothing untrue', async (name, mimetype) => {
    const data = await picture().jpeg().toBuffer()

    await expect(processUpload({ data, name, mimetype })).resolves.toBeDefined()
  })
})

describe('a damaged picture', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s that was cut off is refused', async (format) => {
    const whole = await grainy().toFormat(format).toBuffer()

    for (const share of [0.1, 0.5, 0.97]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share))
      expect((await refusal(cut, `a.${format}`, `image/${format}`)).code).toBe('image-truncated')
    }
  })
})

describe('a picture out of proportion', () => {
  test('a hundred megapixels are refused from the header, before memory is taken for them', async () => {
    const bomb = await picture(10_000, 10_000).png().toBuffer()
    const before = process.memoryUsage().rss

    const { code, context } = await refusal(bomb, 'bomb.png', 'image/png')

    expect([code, context]).toMatchObject(['image-too-large', { width: 10_000, height: 10_000 }])
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })

  test('more than 20 MB are refused', async () => {
    const padded = Buffer.concat([await picture().jpeg().toBuffer(), Buffer.alloc(20 * 1024 * 1024)])

    expect((await refusal(padded, 'a.jpg', 'image/jpeg')).code).toBe('image-too-large')
  })

  test('199 pixels on the shorter side are too few, 200 are enough', async () => {
    const small = await picture(900, 199).jpeg().toBuffer()
    const enough = await picture(900, 200).jpeg().toBuffer()

    expect((await refusal(small, 'a.jpg', 'image/jpeg')).code).toBe('image-too-small')
    await expect(
      processUpload({ data: enough, name: 'a.jpg', mimetype: 'image/jpeg' }),
    ).resolves.toBeDefined()
  })
})

describe('a moving picture', () => {
  test('an animated WebP is refused rather than reduced to its first frame', async () => {
    const frames = await Promise.all([picture(), grainy()].map((frame) => frame.png().toBuffer()))
    const data = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()

    expect((await refusal(data, 'a.webp', 'image/webp')).code).toBe('image-animated')
  })

  test('an animated PNG is refused', async () => {
    const still = await picture().png().toBuffer()
    const control = Buffer.from('00000008' + '6163544c' + '0000000200000000' + 'f38d9370', 'hex')
    const endOfHeader = 33
    const data = Buffer.concat([still.subarray(0, endOfHeader), control, still.subarray(endOfHeader)])

    expect((await refusal(data, 'a.png', 'image/png')).code).toBe('image-animated')
  })
})
