import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { drawPlaceholder, INK_NAMES } from './placeholder.ts'
import { drawCaption } from './placeholder/caption.ts'
import { paintScene } from './placeholder/drawScene.ts'
import { INKS, mix } from './placeholder/inks.ts'
import { randomFrom } from './placeholder/random.ts'
import { processUpload } from './processUpload.ts'

const SMALL = { width: 480, height: 300 }

async function documentsOf(seed: string): Promise<string[]> {
  const documents: string[] = []
  await paintScene(randomFrom(seed), INKS.teal, 1600, (svg) => {
    documents.push(svg)
    return Promise.resolve(Buffer.from('painted'))
  })
  return documents
}

describe('a placeholder picture', () => {
  test('is 1600 × 1000 unless asked otherwise, and fit to be uploaded', async () => {
    const data = await drawPlaceholder('千佛山')

    const image = await processUpload({ data, name: '千佛山.jpg', mimetype: 'image/jpeg' })
    expect([image.width, image.height]).toEqual([1600, 1000])
  }, 30_000)

  test.each([
    [480, 300],
    [301, 407],
    [900, 333],
  ])('is %i × %i pixels where that is asked for', async (width, height) => {
    const metadata = await sharp(await drawPlaceholder('湖', { width, height })).metadata()

    expect([metadata.format, metadata.width, metadata.height]).toEqual(['jpeg', width, height])
  })

  test('is the same each time for a seed and another for another seed', async () => {
    const once = await drawPlaceholder('大明湖', SMALL)

    expect(await drawPlaceholder('大明湖', SMALL)).toEqual(once)
    expect(await drawPlaceholder('五龙潭', SMALL)).not.toEqual(once)
  })

  test('has the ink that was chosen', async () => {
    const [teal, plum] = await Promise.all(
      (['teal', 'plum'] as const).map(async (ink) => {
        const { channels } = await sharp(await drawPlaceholder('湖', { ...SMALL, ink })).stats()
        return channels.map(({ mean }) => mean)
      }),
    )

    const [redOfTeal = 0, greenOfTeal = 0] = teal ?? []
    const [redOfPlum = 0, greenOfPlum = 0] = plum ?? []
    expect(greenOfTeal).toBeGreaterThan(redOfTeal)
    expect(redOfPlum).toBeGreaterThan(greenOfPlum)
  })

  test('needs no font: it holds paths and no text', async () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      for (const svg of await documentsOf(seed)) expect(svg).not.toMatch(/<text|font|NaN|undefined/)
    }
  })

  test('carries the mark of a sample in its lower right corner', async () => {
    const [, picture] = await documentsOf('a')

    expect(picture).toContain(drawCaption(1600, 1000))
  })
})

describe('inks', () => {
  test('are mixed channel by channel', () => {
    expect([0, 0.5, 1].map((share) => mix('#000a10', '#ff0a20', share))).toEqual([
      '#000a10',
      '#800a18',
      '#ff0a20',
    ])
    expect(INK_NAMES).toHaveLength(5)
  })
})
