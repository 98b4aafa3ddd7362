import { type Scene, SCENE_HEIGHT } from './scene.ts'

/** Reeds with bent leaves and plumes, at the lower left, clear of the caption. */
export function drawReeds({ random, ink, width }: Scene): string {
  const [stems, plumes]: [string[], string[]] = [[], []]
  for (let count = 0; count < 46; count++) {
    const x = width * 0.34 * random.between(0, 1) ** 1.7 - 20
    const height = random.between(90, 330) * (1.1 - x / (width * 0.5))
    const lean = random.between(14, 70)
    const base = SCENE_HEIGHT + 10
    stems.push(`M${x} ${base}q${lean * 0.15} ${-height * 0.6} ${lean} ${-height}`)
    const [midX, midY, length] = [
      x + lean * 0.25,
      base - height * random.between(0.35, 0.6),
      random.between(40, 110),
    ]
    stems.push(
      `M${midX} ${midY}q${length * 0.4} ${-length * 0.6} ${length} ${-length * random.between(0, 0.35)}`,
    )
    if (random.chance(0.45)) plumes.push(plume(x + lean, base - height, random.between(34, 58)))
  }
  return `<path d="${stems.join('')}" fill="none" stroke="${ink.figure}" stroke-width="3" stroke-linecap="round"/>
    <path d="${plumes.join('')}" fill="${ink.figure}"/>`
}

function plume(x: number, y: number, length: number): string {
  return `M${x - 3} ${y + 6}q${-5} ${-length * 0.55} ${length * 0.42} ${-length}q${length * 0.12} ${length * 0.6} ${-length * 0.42 + 7} ${length + 2}z`
}

/** Lotus: leaves that lie on the water and leaves that stand above it, and a few buds. */
export function drawLotus({ random, ink, width }: Scene): string {
  const leaves = Array.from({ length: 30 }, () => {
    const near = random.between(0, 1)
    const x = width * 0.62 * random.between(0, 1) ** 1.5 - 30
    return { x, y: SCENE_HEIGHT - 130 + near * 140 + x * 0.09, radius: 26 + 62 * near }
  }).sort((one, other) => one.y - other.y)
  return (
    leaves
      .map((leaf) => (random.chance(0.3) ? standing : floating)(leaf, ink.figure, ink.waterNear))
      .join('') +
    Array.from({ length: 4 }, () => bud(random.between(20, width * 0.3), random.between(800, 890), ink)).join(
      '',
    )
  )
}

interface Leaf {
  x: number
  y: number
  radius: number
}

function floating({ x, y, radius }: Leaf, dark: string, light: string): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${radius}" ry="${radius * 0.26}" fill="${dark}"/>
    <path d="M${x - radius * 0.8} ${y - radius * 0.05}q${radius * 0.8} ${-radius * 0.22} ${radius * 1.6} 0" fill="none"
      stroke="${light}" stroke-width="1.6"/>`
}

function standing({ x, y, radius }: Leaf, dark: string, light: string): string {
  const top = y - radius * 1.5
  return `<path d="M${x} ${y}q${radius * 0.12} ${-radius * 0.8} 0 ${-radius * 1.5}" fill="none" stroke="${dark}" stroke-width="3.4"/>
    <path d="M${x - radius} ${top + radius * 0.12}q${radius * 0.5} ${-radius * 0.5} ${radius} ${-radius * 0.42}t${radius} ${radius * 0.4}
      q${-radius * 0.4} ${radius * 0.42} ${-radius} ${radius * 0.34}t${-radius} ${-radius * 0.32}z" fill="${dark}"/>
    <path d="M${x} ${top + radius * 0.3}q${-radius * 0.2} ${-radius * 0.3} ${-radius * 0.6} ${-radius * 0.36}M${x} ${top + radius * 0.3}q${radius * 0.2} ${-radius * 0.34} ${radius * 0.6} ${-radius * 0.32}"
      fill="none" stroke="${light}" stroke-width="1.4" opacity="0.8"/>`
}

function bud(x: number, y: number, ink: { figure: string; accent: string }): string {
  return `<path d="M${x} ${y}q8 70 -4 190" fill="none" stroke="${ink.figure}" stroke-width="3.4"/>
    <path d="M${x} ${y + 6}q-22 -18 0 -52q22 34 0 52z" fill="${ink.accent}"/>
    <path d="M${x} ${y + 7}q-24 -6 -20 -34q18 8 20 34q2 -26 20 -34q4 28 -20 34z" fill="${ink.accent}" opacity="0.8"/>`
}
