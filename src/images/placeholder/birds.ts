import type { Scene } from './scene.ts'

/** A loose line of egrets on their way across the open sky. */
export function drawBirds({ random, ink, sun, side }: Scene): string {
  const [startX, startY] = [sun.x + side * random.between(120, 200), random.between(110, 260)]
  const birds = Array.from({ length: Math.floor(random.between(4, 9)) }, (_, index) => {
    const x = startX + side * index * random.between(28, 44)
    const y = startY + index * random.between(-14, 18)
    return birdAt(x, y, random.between(11, 19), random.between(0.35, 0.75))
  })
  return `<path d="${birds.join('')}" fill="${ink.figure}" opacity="0.72"/>`
}

function birdAt(x: number, y: number, span: number, lift: number): string {
  const up = span * lift
  return `M${x} ${y}q${-span * 0.4} ${-up} ${-span} ${-up * 0.7}q${span * 0.6} ${up * 0.2} ${span} ${up * 1.1}q${span * 0.4} ${-up * 0.9} ${span} ${-up * 1.3}q${-span * 0.6} ${-up * 0.2} ${-span} ${up * 0.9}z`
}
