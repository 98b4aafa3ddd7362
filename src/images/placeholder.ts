import sharp from 'sharp'
import { type Frame, paintScene } from './placeholder/drawScene.ts'
import { INK_NAMES, type InkName, INKS } from './placeholder/inks.ts'
import { randomFrom } from './placeholder/random.ts'
import { OVERHANG, SCENE_HEIGHT } from './placeholder/scene.ts'

export { INK_NAMES, type InkName }

export interface PlaceholderOptions {
  /** Pixels; 1600 × 1000 unless given. */
  width?: number
  height?: number
  /** Chosen by the seed unless given. */
  ink?: InkName
}

/**
 * Draws a picture for the sample desk: hills over a lake, different for every seed and the same each time for one,
 * with 示例图片 in its corner so that nobody takes it for a photo.
 *
 * @returns a JPEG
 */
export async function drawPlaceholder(seed: string, options: PlaceholderOptions = {}): Promise<Buffer> {
  const { width = 1600, height = 1000 } = options
  const random = randomFrom(seed)
  const seededInk = random.pick(INK_NAMES)
  const ink = INKS[options.ink ?? seededInk]
  const scale = height / SCENE_HEIGHT
  const drawing = await paintScene(random, ink, width / scale, (svg, frame) => paint(svg, frame, scale))
  return sharp(drawing)
    .extract({ left: Math.round(OVERHANG * scale), top: 0, width, height })
    .flatten()
    .jpeg({ quality: 86, mozjpeg: true })
    .toBuffer()
}

/** @param scale pixels to a scene unit */
async function paint(svg: string, frame: Frame, scale: number): Promise<Buffer> {
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)]
  const sized = svg.replace('<svg ', `<svg width="${width}" height="${height}" `)
  // The land comes back as one long attribute, which the parser takes only with its limits off.
  return sharp(Buffer.from(sized), { unlimited: true }).png({ compressionLevel: 1 }).toBuffer()
}
