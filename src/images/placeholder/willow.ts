import type { Scene } from './scene.ts'

/** Willow branches that hang into the picture from the corner above the open water. */
export function drawWillow({ random, ink, width, side }: Scene): string {
  const [twigs, leaves]: [string[], string[]] = [[], []]
  for (let count = 0; count < 34; count++) {
    const away = random.between(0, 1) ** 1.5 * width * 0.27
    const [start, sway] = [-20, random.between(10, 46)]
    const length = random.between(170, 520) * (1 - away / (width * 0.36))
    twigs.push(`M${away} ${start}q${sway * 0.2} ${length * 0.5} ${sway} ${length}`)
    for (let along = 0; along < 1; along += 9 / length) {
      const x = away + sway * (0.4 * along * (1 - along) + along * along)
      leaves.push(leafAt(x, start + length * along, random.between(9, 17), random.pick([-1, 1])))
    }
  }
  const place = side < 0 ? `translate(${width}) scale(-1 1)` : ''
  return `<g transform="${place}" fill="${ink.figure}" opacity="0.9">
    <path d="${twigs.join('')}" fill="none" stroke="${ink.figure}" stroke-width="1.5"/><path d="${leaves.join('')}"/></g>`
}

function leafAt(x: number, y: number, length: number, hand: number): string {
  const [out, down] = [hand * length * 0.5, length]
  return `M${x.toFixed(1)} ${y.toFixed(1)}q${(out * 1.3).toFixed(1)} ${(down * 0.3).toFixed(1)} ${out.toFixed(1)} ${down.toFixed(1)}q${(-out * 0.9).toFixed(1)} ${(-down * 0.3).toFixed(1)} ${(-out).toFixed(1)} ${(-down).toFixed(1)}z`
}
