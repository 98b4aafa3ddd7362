import { OVERHANG, type Scene, SCENE_HEIGHT } from './scene.ts'

/**
 * The lake: it holds the hills upside down, broken by ripples, and the light of the disc.
 *
 * @param land id of the picture that is reflected
 */
export function drawWater(scene: Scene, land: string): string {
  const { ink, waterline, width } = scene
  const depth = SCENE_HEIGHT - waterline
  return `
    <linearGradient id="water" x1="0" y1="${waterline}" x2="0" y2="${SCENE_HEIGHT}" gradientUnits="userSpaceOnUse">
      <stop offset="0" stop-color="${ink.waterFar}"/><stop offset="0.45" stop-color="${ink.waterFar}"/>
      <stop offset="1" stop-color="${ink.waterNear}"/>
    </linearGradient>
    <linearGradient id="depth" x1="0" y1="${waterline}" x2="0" y2="${SCENE_HEIGHT}" gradientUnits="userSpaceOnUse">
      <stop offset="0" stop-color="${ink.waterNear}" stop-opacity="0"/>
      <stop offset="1" stop-color="${ink.waterNear}" stop-opacity="0.85"/>
    </linearGradient>
    <linearGradient id="seam" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="${ink.mist}" stop-opacity="0"/>
      <stop offset="0.5" stop-color="${ink.mist}" stop-opacity="0.6"/>
      <stop offset="1" stop-color="${ink.mist}" stop-opacity="0"/>
    </linearGradient>
    ${rippleFilter(scene)}
    <clipPath id="lake"><rect x="${-OVERHANG}" y="${waterline}" width="${width + 2 * OVERHANG}" height="${depth}"/></clipPath>
    <g clip-path="url(#lake)">
      <rect y="${waterline}" width="${width}" height="${depth}" fill="url(#water)"/>
      <g filter="url(#ripple)" opacity="0.62">
        <use href="#${land}" transform="matrix(1 0 0 -0.82 0 ${waterline * 1.82})"/>
      </g>
      <rect y="${waterline}" width="${width}" height="${depth}" fill="url(#depth)"/>
      ${drawGlitter(scene)}${drawRipples(scene)}
    </g>
    <rect y="${waterline - 26}" width="${width}" height="52" fill="url(#seam)"/>`
}

/** Bends what is seen in the water; it works on the lake alone, since it is the costliest part of a drawing. */
function rippleFilter({ random, waterline, width }: Scene): string {
  const area = `x="${-OVERHANG}" y="${waterline}" width="${width + 2 * OVERHANG}" height="${SCENE_HEIGHT - waterline}"`
  return `<filter id="ripple" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB" ${area}>
      <feGaussianBlur stdDeviation="3 1.2" result="still"/>
      <feTurbulence type="fractalNoise" baseFrequency="0.006 0.075" seed="${Math.floor(random.between(1, 10_000))}"/>
      <feDisplacementMap in="still" scale="34" xChannelSelector="R" yChannelSelector="G"/>
    </filter>`
}

/** Short strokes below the disc, wider and farther apart as the water comes near. */
function drawGlitter({ random, ink, sun, waterline }: Scene): string {
  const strokes: string[] = []
  for (let y = waterline + 6; y < SCENE_HEIGHT - 20; y += 5 + (y - waterline) * 0.035) {
    const near = (y - waterline) / (SCENE_HEIGHT - waterline)
    const spread = sun.radius * (0.5 + near * 1.1)
    for (let count = 0; count < 2; count++) {
      const x = sun.x + random.between(-spread, spread)
      const length = random.between(12, 50) * (0.6 + near)
      strokes.push(lens(x, y, length, 1.1 + near * 1.8))
    }
  }
  return `<path d="${strokes.join('')}" fill="${ink.glow}" opacity="0.7"/>`
}

function drawRipples({ random, ink, waterline, width }: Scene): string {
  const light: string[] = []
  const dark: string[] = []
  for (let count = 0; count < 110; count++) {
    const near = random.between(0, 1) ** 1.4
    const y = waterline + 8 + near * (SCENE_HEIGHT - waterline)
    const stroke = lens(random.between(0, width), y, random.between(30, 150) * (0.4 + near), 0.7 + near * 1.3)
    ;(random.chance(0.55) ? light : dark).push(stroke)
  }
  return `<path d="${light.join('')}" fill="${ink.mist}" opacity="0.3"/>
    <path d="${dark.join('')}" fill="${ink.waterNear}" opacity="0.3"/>`
}

/** A stroke that is thin at both ends. */
function lens(x: number, y: number, length: number, thickness: number): string {
  const half = (length / 2).toFixed(1)
  const start = `M${(x - length / 2).toFixed(1)} ${y.toFixed(1)}`
  return `${start}q${half} ${-thickness} ${length.toFixed(1)} 0q-${half} ${thickness} -${length.toFixed(1)} 0z`
}
