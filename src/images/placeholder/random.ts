import { createHash } from 'node:crypto'

/** Numbers that look random and are always the same for a seed. */
export interface Random {
  /** From `low` up to, but not including, `high`. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(choices: readonly [T, ...T[]]): T
}

/** A smooth curve through random heights, about −1 to 1; `x` counts in hills. */
export type Noise = (x: number) => number

export function randomFrom(seed: string): Random {
  const next = mulberry32(createHash('sha256').update(seed).digest().readUInt32LE(0))
  return {
    between: (low, high) => low + (high - low) * next(),
    chance: (probability) => next() < probability,
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
  }
}

/** Tommy Ettinger's generator: 32 bits of state are plenty for a drawing. */
function mulberry32(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const LATTICE = 256

/** Perlin's gradient noise in one dimension. */
export function noiseFrom(random: Random): Noise {
  const slopes = Array.from({ length: LATTICE }, () => random.between(-1, 1))
  const slopeAt = (index: number): number => slopes[((index % LATTICE) + LATTICE) % LATTICE] ?? 0
  return (x) => {
    const cell = Math.floor(x)
    const along = x - cell
    const ease = along * along * along * (along * (along * 6 - 15) + 10)
    const left = slopeAt(cell) * along
    const right = slopeAt(cell + 1) * (along - 1)
    return 2 * (left + (right - left) * ease)
  }
}

/** Sums noise at doubling frequencies and halving heights. */
export function fractal(noise: Noise, x: number, octaves: number): number {
  let sum = 0
  for (let octave = 0; octave < octaves; octave++) sum += noise(x * 2 ** octave + octave * 17) / 2 ** octave
  return sum
}
