import type { Ink } from './inks.ts'
import type { Random } from './random.ts'

/** Every drawing is this high in its own units, whatever its size in pixels; its width follows from its shape. */
export const SCENE_HEIGHT = 1000

/** How far land and sky go on beside the picture: ripples bend their reflection by less than this. */
export const OVERHANG = 60

/** What the parts of one drawing share. */
export interface Scene {
  random: Random
  ink: Ink
  width: number
  /** Height at which land meets water. */
  waterline: number
  /** Where the main hill stands, and on the other side the sun: −1 left, 1 right. */
  side: -1 | 1
  sun: { x: number; y: number; radius: number }
}

export type Point = readonly [x: number, y: number]

export function planScene(random: Random, ink: Ink, width: number): Scene {
  const side = random.chance(0.5) ? 1 : -1
  return {
    random,
    ink,
    width,
    waterline: random.between(640, 705),
    side,
    sun: {
      x: width * (0.5 - side * random.between(0.14, 0.3)),
      y: random.between(150, 330),
      radius: random.between(44, 78),
    },
  }
}

/** A path through the points, in tenths of a unit. */
export function polyline(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`
}

/** From 0 to 1 without a bend, as `x` goes from `from` to `to`. */
export function smoothstep(from: number, to: number, x: number): number {
  const share = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return share * share * (3 - 2 * share)
}
