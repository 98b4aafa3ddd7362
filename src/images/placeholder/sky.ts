import { OVERHANG, type Scene } from './scene.ts'

/** The sky with sun or moon, its halo, and a few long clouds. */
export function drawSky(scene: Scene): string {
  const { ink, sun, width, waterline } = scene
  return `
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="${waterline}" gradientUnits="userSpaceOnUse">
      <stop offset="0" stop-color="${ink.skyTop}"/><stop offset="0.9" stop-color="${ink.skyLow}"/>
    </linearGradient>
    <radialGradient id="halo">
      <stop offset="0" stop-color="${ink.glow}" stop-opacity="0.95"/>
      <stop offset="0.3" stop-color="${ink.glow}" stop-opacity="0.45"/>
      <stop offset="1" stop-color="${ink.glow}" stop-opacity="0"/>
    </radialGradient>
    <radialGradient id="mist">
      <stop offset="0" stop-color="${ink.mist}"/><stop offset="0.45" stop-color="${ink.mist}" stop-opacity="0.55"/>
      <stop offset="0.75" stop-color="${ink.mist}" stop-opacity="0.16"/>
      <stop offset="1" stop-color="${ink.mist}" stop-opacity="0"/>
    </radialGradient>
    <rect x="${-OVERHANG}" width="${width + 2 * OVERHANG}" height="${waterline}" fill="url(#sky)"/>
    <circle cx="${sun.x}" cy="${sun.y}" r="${sun.radius * 5.5}" fill="url(#halo)"/>
    ${drawClouds(scene)}
    <circle cx="${sun.x}" cy="${sun.y}" r="${sun.radius}" fill="${ink.disc}" opacity="0.96"/>
    ${drawVeil(scene)}`
}

function drawClouds({ random, width }: Scene): string {
  const clouds = Array.from({ length: 7 }, () => {
    const [x, y] = [random.between(0, width), random.between(60, 420)]
    const length = random.between(160, 460)
    return `<ellipse cx="${x}" cy="${y}" rx="${length}" ry="${length * random.between(0.04, 0.09)}"
      opacity="${random.between(0.3, 0.75)}"/>`
  })
  return `<g fill="url(#mist)">${clouds.join('')}</g>`
}

/** One thin cloud before the disc, so that it stands in the air and not on the paper. */
function drawVeil({ random, sun }: Scene): string {
  const y = sun.y + sun.radius * random.between(0.25, 0.7)
  return `<ellipse cx="${sun.x + random.between(-60, 60)}" cy="${y}" rx="${sun.radius * 3}" ry="13"
    fill="url(#mist)" opacity="0.85"/>`
}
