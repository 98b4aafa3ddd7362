import { type Scene, SCENE_HEIGHT } from './scene.ts'

/** The grain is drawn once and repeated; it is too fine for a seam to be seen. */
const TILE = 320

/** What brush and paper do: washes with soft edges, blooms where one dried unevenly, and the grain of the sheet. */
export function drawFilters(seed: number): string {
  return `
    <filter id="wash" color-interpolation-filters="sRGB" x="-20%" y="-20%" width="140%" height="140%">
      <feGaussianBlur stdDeviation="2.2"/>
    </filter>
    <filter id="grain" color-interpolation-filters="sRGB" x="0" y="0" width="100%" height="100%">
      <feTurbulence type="fractalNoise" baseFrequency="0.75" stitchTiles="stitch" seed="${seed}"/>
      <feColorMatrix values="0 0 0 0 0.16  0 0 0 0 0.12  0 0 0 0 0.08  0.9 0.5 0 0 -0.6"/>
    </filter>
    <radialGradient id="bloom">
      <stop offset="0" stop-color="#fffaee" stop-opacity="0.2"/>
      <stop offset="0.55" stop-color="#fffaee" stop-opacity="0.1"/>
      <stop offset="1" stop-color="#fffaee" stop-opacity="0"/>
    </radialGradient>
    <pattern id="sheet" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse">
      <rect width="${TILE}" height="${TILE}" filter="url(#grain)"/>
    </pattern>`
}

/** Laid over the finished drawing. */
export function drawPaper({ random, width }: Scene): string {
  const blooms = Array.from({ length: 14 }, () => {
    const [x, y] = [random.between(0, width), random.between(0, SCENE_HEIGHT)]
    const [across, down] = [random.between(140, 420), random.between(70, 190)]
    return `<ellipse transform="translate(${x} ${y}) rotate(${random.between(-25, 25)})" rx="${across}" ry="${down}"/>`
  })
  return `<g fill="url(#bloom)">${blooms.join('')}</g>
    <rect width="${width}" height="${SCENE_HEIGHT}" fill="url(#sheet)" opacity="0.26"/>`
}
