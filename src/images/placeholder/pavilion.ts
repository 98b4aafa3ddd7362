import type { Scene } from './scene.ts'

/** A lake pavilion on its islet, and the plank bridge that leads to it from the nearer side. */
export function drawPavilion({ random, ink, width, waterline, side }: Scene): string {
  const x = width * (0.5 - side * random.between(0.1, 0.2))
  const y = waterline + random.between(48, 74)
  const scale = random.between(1.05, 1.3)
  const drawing = islet(ink.figure) + hall(ink.figure, ink.accent) + bridge(ink.figure, width)
  return `<g transform="translate(${x} ${y}) scale(${-side * scale} ${scale})">
    <g transform="translate(0 8) scale(1 -0.7)" opacity="0.35" filter="url(#wash)">${drawing}</g>${drawing}
    <path d="M-120 9q110 7 210 0" fill="none" stroke="${ink.mist}" stroke-width="1.8" opacity="0.75"/></g>`
}

function islet(colour: string): string {
  return `<path d="M-112 8Q-90 -4 -66 -5Q-52 -12 -38 -7H46Q60 -8 70 -3Q88 0 98 8Z" fill="${colour}"/>
    <path d="M-92 4Q-86 -22 -94 -44L-90 -45Q-86 -30 -76 -40L-74 -38Q-84 -24 -82 4Z" fill="${colour}"/>
    <g fill="${colour}"><ellipse cx="-98" cy="-48" rx="25" ry="9"/><ellipse cx="-80" cy="-60" rx="24" ry="10"/>
      <ellipse cx="-94" cy="-72" rx="19" ry="8"/><ellipse cx="-70" cy="-43" rx="19" ry="7"/></g>`
}

function hall(colour: string, lamp: string): string {
  return `<g fill="${colour}">
    <path d="M-40 -7H40V-14H-40Z"/>
    <path d="M-33 -14V-50H-29V-14ZM-12 -14V-50H-9V-14ZM9 -14V-50H12V-14ZM29 -14V-50H33V-14Z"/>
    <path d="M-33 -24H33V-21H-33Z"/>
    <path d="M-58 -56Q-40 -54 -26 -72H26Q40 -54 58 -56Q46 -46 34 -48H-34Q-46 -46 -58 -56Z"/>
    <path d="M-22 -72V-80H22V-72Z"/>
    <path d="M-42 -84Q-22 -84 -4 -110L0 -122L4 -110Q22 -84 42 -84Q32 -76 22 -78H-22Q-32 -76 -42 -84Z"/></g>
    <circle cx="0" cy="-42" r="3.4" fill="${lamp}"/>`
}

/** It leaves the picture on the side to which the pavilion is nearer. */
function bridge(colour: string, width: number): string {
  const posts = Array.from(
    { length: Math.ceil(width / 27) },
    (_, index) => `M${76 + index * 27} -16V12`,
  ).join('')
  return `<path d="M60 -6H${width}M70 -16H${width}" stroke="${colour}" stroke-width="3.4" fill="none"/>
    <path d="${posts}" stroke="${colour}" stroke-width="2.6" fill="none"/>`
}
