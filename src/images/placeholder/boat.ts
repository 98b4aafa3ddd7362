import type { Scene } from './scene.ts'

/** A sampan with a mat roof and a boatman at the pole, and what the water gives back of them. */
export function drawBoat({ random, ink, width, waterline }: Scene): string {
  const x = width * random.between(0.4, 0.7)
  const y = waterline + random.between(90, 150)
  const scale = random.between(0.9, 1.25) * (0.7 + (y - waterline) / 300)
  const facing = random.pick([-1, 1])
  return `<g transform="translate(${x} ${y}) scale(${scale * facing} ${scale})" fill="${ink.figure}">
    <g transform="scale(1 -0.75)" opacity="0.32" filter="url(#wash)">${silhouette(ink.figure)}</g>
    ${silhouette(ink.figure)}
    <path d="M-88 3q90 9 190 -1" fill="none" stroke="${ink.mist}" stroke-width="1.6" opacity="0.7"/></g>`
}

function silhouette(colour: string): string {
  return `
    <path d="M-84 -15C-70 -8 -40 -5 0 -5S72 -9 96 -21C88 -4 74 3 56 4H-50C-66 3 -78 -4 -84 -15Z"/>
    <path d="M-42 -6C-40 -34 22 -36 28 -6Z"/>
    <path d="M-46 -7C-42 -29 -24 -31 -12 -31" fill="none" stroke="${colour}" stroke-width="2"/>
    <path d="M58 -8L60 -34Q60 -46 66 -48Q73 -47 74 -36L77 -8Z"/>
    <circle cx="67" cy="-53" r="5"/><path d="M52 -54L67 -65L82 -54Q67 -58 52 -54Z"/>
    <path d="M70 -41L86 -34L108 -96M86 -34L72 6" fill="none" stroke="${colour}" stroke-width="2.4"/>`
}
