/** The seed of this run; `ATTACK_SEED` takes one that was printed before. */
export const SEED = Number(process.env.ATTACK_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** Numbers from 0 to 1 that the seed decides (mulberry32). Says the seed, so that a failure can be repeated. */
export function seededRandom(name: string): () => number {
  process.stdout.write(`Seed of ${name}: ATTACK_SEED=${String(SEED)}\n`)
  let state = SEED
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
