import type { Range } from './hills.ts'
import type { Point, Scene } from './scene.ts'

/** A tower on the highest place of the near headland: it rises from behind the trees there. */
export function drawPagoda({ random, ink, width }: Scene, headland: Range): string {
  const [x, y] = siteOn(headland.ridge, width)
  const storeys = random.pick([5, 7])
  const scale = random.between(0.85, 1.1)
  return `<g transform="translate(${x} ${y + 8}) scale(${scale})" fill="${ink.figure}">${tower(storeys)}</g>`
}

/** The highest point that is not cut off by the picture's edge. */
function siteOn(ridge: readonly Point[], width: number): Point {
  const inside = ridge.filter(([x]) => x > width * 0.1 && x < width * 0.9)
  return inside.reduce((highest, point) => (point[1] < highest[1] ? point : highest))
}

function tower(storeys: number): string {
  const parts: string[] = []
  let floor = 0
  for (let storey = 0; storey < storeys; storey++) {
    const half = 23 - storey * (13 / storeys)
    const rise = 27 - storey * (9 / storeys)
    const eave = half + 12
    const top = floor - rise
    parts.push(
      `<path d="M${-half} ${floor}V${top}H${half}V${floor}Z"/>`,
      `<path d="M${-eave} ${top - 1}Q${-half} ${top + 1} ${-half + 3} ${top - 8}H${half - 3}Q${half} ${top + 1} ${eave} ${top - 1}Q${half} ${top + 7} 0 ${top + 6}Q${-half} ${top + 7} ${-eave} ${top - 1}Z"/>`,
    )
    floor = top - 5
  }
  parts.push(
    `<path d="M-13 ${floor + 2}Q-4 ${floor - 6} -2 ${floor - 20}L0 ${floor - 44}L2 ${floor - 20}Q4 ${floor - 6} 13 ${floor + 2}Z"/>`,
  )
  parts.push(`<circle cy="${floor - 22}" r="4"/><circle cy="${floor - 31}" r="2.6"/>`)
  return parts.join('')
}
