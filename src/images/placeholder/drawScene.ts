import { drawBirds } from './birds.ts'
import { drawBoat } from './boat.ts'
import { drawCaption } from './caption.ts'
import { drawFilters, drawPaper } from './filters.ts'
import { drawHills, layOutHills } from './hills.ts'
import type { Ink } from './inks.ts'
import { drawPagoda } from './pagoda.ts'
import { drawPavilion } from './pavilion.ts'
import type { Random } from './random.ts'
import { OVERHANG, planScene, type Scene, SCENE_HEIGHT } from './scene.ts'
import { drawLotus, drawReeds } from './shorePlants.ts'
import { drawSky } from './sky.ts'
import { drawWater } from './water.ts'
import { drawWillow } from './willow.ts'

const SUBJECTS = ['boat', 'pagoda', 'pavilion', 'pagoda and boat'] as const
type Subject = (typeof SUBJECTS)[number]

/** Where a document lies in the scene, in its units. */
export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

/** Paints an SVG document of the given frame, and answers a PNG. */
export type Paint = (svg: string, frame: Frame) => Promise<Buffer>

/**
 * Hills over a lake, without any text that would need a font. Land and sky are painted first, since they are shown
 * twice: upright, and in the water.
 *
 * @param width in scene units, of which the height is {@link SCENE_HEIGHT}
 * @returns the painting, with a strip of {@link OVERHANG} on the left and right that is to be cut off
 */
export async function paintScene(random: Random, ink: Ink, width: number, paint: Paint): Promise<Buffer> {
  const scene = planScene(random, ink, width)
  const subject = random.pick(SUBJECTS)
  const filters = drawFilters(Math.floor(random.between(1, 10_000)))
  const above = { x: -OVERHANG, y: 0, width: width + 2 * OVERHANG, height: Math.ceil(scene.waterline) }
  const land = await paint(documentOf(above, filters + drawLand(scene, subject)), above)
  const whole = { ...above, height: SCENE_HEIGHT }
  return paint(documentOf(whole, filters + drawLake(scene, subject, imageOf(land, above))), whole)
}

function drawLand(scene: Scene, subject: Subject): string {
  const hills = layOutHills(scene)
  const nearest = hills.at(-1)
  const tower = nearest && subject.includes('pagoda') ? drawPagoda(scene, nearest) : ''
  return drawSky(scene) + drawHills(scene, hills) + tower
}

function drawLake(scene: Scene, subject: Subject, land: string): string {
  const { random, width } = scene
  const shore = random.pick([drawReeds, drawLotus, drawWillow, null])
  return [
    land,
    drawWater(scene, 'land'),
    random.chance(0.6) ? drawBirds(scene) : '',
    subject.includes('boat') ? drawBoat(scene) : '',
    subject === 'pavilion' ? drawPavilion(scene) : '',
    shore?.(scene) ?? '',
    drawPaper(scene),
    drawCaption(width, SCENE_HEIGHT),
  ].join('')
}

function imageOf(png: Buffer, { x, y, width, height }: Frame): string {
  const source = `data:image/png;base64,${png.toString('base64')}`
  return `<image id="land" x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" href="${source}"/>`
}

function documentOf({ x, y, width, height }: Frame, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}">${content}</svg>`
}
