import { mix } from './inks.ts'
import { fractal, type Noise, noiseFrom } from './random.ts'
import { OVERHANG, type Point, polyline, type Scene, smoothstep } from './scene.ts'

const RANGES = 7
const STEP = 3

/** One range of hills, from the far (0) to the near (1). */
export interface Range {
  depth: number
  ridge: Point[]
}

/** The lie of the land: ranges that grow darker and lower as they come near, the last ones only at the sides. */
export function layOutHills(scene: Scene): Range[] {
  const character = { peaks: scene.random.between(1.6, 3.2), edge: scene.random.between(0.25, 0.85) }
  const openWater = scene.random.chance(0.4)
  return Array.from({ length: RANGES }, (_, index) => {
    const depth = index / (RANGES - 1)
    const onMainSide = openWater || index % 2 === 0
    const outline = depth < 0.6 ? massif(scene, depth) : headland(scene, depth, onMainSide)
    return { depth, ridge: ridgeOf(scene, depth, outline, character) }
  })
}

/** How high the land stands at `x`, before its ridges are cut: 0 is the water. */
type Outline = (x: number) => number

/** The main hill, a lesser one across the water, and a low range between them. */
function massif({ random, width, side }: Scene, depth: number): Outline {
  const main = width * (0.5 + side * random.between(0.1, 0.3))
  const lesser = width * (0.5 - side * random.between(0.2, 0.5))
  const height = 400 - 300 * depth + random.between(-40, 40)
  const [broad, narrow] = [width * random.between(0.13, 0.24), width * random.between(0.08, 0.16)]
  const floor = random.between(0.16, 0.32)
  return (x) => height * (floor + bell(x, main, broad) + 0.5 * bell(x, lesser, narrow))
}

/** A spur from one side of the picture that runs out into the water. */
function headland({ random, width, side }: Scene, depth: number, onMainSide: boolean): Outline {
  const fromRight = onMainSide === side > 0
  const reach = width * random.between(0.26, 0.56) * (onMainSide ? 1 : 0.75)
  const height = (onMainSide ? 210 : 130) * (1.5 - depth * 0.7)
  return (x) => height * (1 - smoothstep(0, reach, fromRight ? width - x : x)) ** 1.15
}

function bell(x: number, centre: number, breadth: number): number {
  return Math.exp(-(((x - centre) / breadth) ** 2))
}

interface Character {
  /** Ridges across the picture in the farthest range. */
  peaks: number
  /** 0: rounded downs; 1: sharp crests. */
  edge: number
}

function ridgeOf(scene: Scene, depth: number, outline: Outline, { peaks, edge }: Character): Point[] {
  const noise = noiseFrom(scene.random)
  const frequency = (peaks * (1 + depth * 1.5)) / 500
  const points: Point[] = []
  for (let x = -OVERHANG; x <= scene.width + OVERHANG; x += STEP) {
    const base = outline(x)
    const crest = 1 - Math.abs(fractal(noise, x * frequency, 5)) * 1.1
    const swell = 0.62 + 0.5 * fractal(noise, x * frequency + 40, 4)
    const relief = swell + (crest - swell) * edge
    const land = base * (0.45 + 0.62 * relief) + trees(noise, x, depth) * smoothstep(4, 40, base)
    points.push([x, scene.waterline + 2 - Math.max(base < 1 ? -4 : 0, land)])
  }
  return points
}

/** Woods stand out against what is behind them, the more the nearer they are. */
function trees(noise: Noise, x: number, depth: number): number {
  return depth ** 1.6 * (Math.abs(noise(x / 7)) * 9 + Math.abs(noise(x / 19 + 80)) * 11)
}

/** The hills, each range with folds on its flanks and with mist at its foot. */
export function drawHills(scene: Scene, ranges: readonly Range[]): string {
  return ranges.map((range, index) => drawRange(scene, range, index) + drawMist(scene, range.depth)).join('')
}

function drawRange(scene: Scene, { depth, ridge }: Range, index: number): string {
  const { ink, waterline } = scene
  const colour = mix(ink.farHill, ink.nearHill, depth ** 1.15)
  const foot = mix(colour, ink.mist, 0.82 - 0.6 * depth)
  const top = Math.min(...ridge.map(([, y]) => y))
  const shape = `${polyline(ridge)}V${waterline + 2}H${-OVERHANG}Z`
  return `
    <linearGradient id="range${index}" x1="0" y1="${top}" x2="0" y2="${waterline}" gradientUnits="userSpaceOnUse">
      <stop offset="0" stop-color="${colour}"/><stop offset="0.35" stop-color="${mix(colour, foot, 0.25)}"/>
      <stop offset="1" stop-color="${foot}"/>
    </linearGradient>
    <clipPath id="flank${index}"><path d="${shape}"/></clipPath>
    <path d="${shape}" fill="url(#range${index})"/>
    <g clip-path="url(#flank${index})">${drawFolds(scene, ridge, colour)}</g>`
}

/** Darker spurs that come down from the crest, leaning away from the light. */
function drawFolds({ random, sun, ink, waterline }: Scene, ridge: readonly Point[], colour: string): string {
  const dark = mix(colour, ink.figure, 0.45)
  const folds: string[] = []
  for (
    let at = Math.floor(random.between(4, 12));
    at < ridge.length;
    at += Math.floor(random.between(9, 26))
  ) {
    const [x, y] = ridge[at] ?? [0, 0]
    const drop = (waterline - y) * random.between(0.35, 0.8)
    if (drop < 14) continue
    const lean = (x < sun.x ? -1 : 1) * drop * random.between(0.25, 0.6)
    const breadth = drop * random.between(0.1, 0.24)
    folds.push(`M${x} ${y - 2}q${lean * 0.2} ${drop * 0.4} ${lean} ${drop}
      q${-lean * 0.3 + breadth} ${-drop * 0.35} ${-lean + breadth * 0.4} ${-drop}z`)
  }
  return `<path d="${folds.join('')}" fill="${dark}" opacity="0.16" filter="url(#wash)"/>`
}

function drawMist({ random, waterline, width }: Scene, depth: number): string {
  const banks = Array.from({ length: 3 }, () => {
    const y = waterline - random.between(0, 120) * (1 - depth)
    const length = random.between(0.16, 0.4) * width
    return `<ellipse cx="${random.between(0, width)}" cy="${y}" rx="${length * 1.3}" ry="${random.between(34, 66)}"
      opacity="${(0.9 - 0.55 * depth) * random.between(0.5, 1)}"/>`
  })
  return `<g fill="url(#mist)">${banks.join('')}</g>`
}
