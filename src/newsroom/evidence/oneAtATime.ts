const RUNNING = Symbol.for('qianfa.evidence.running')
/** The server's bundle holds a second copy of this module; both must know the same run. */
const shared = globalThis as { [RUNNING]?: boolean }

/** Takes the place of the one verification that may run in this process. @returns gives it up; null where it is taken */
export function takeVerification(): (() => void) | null {
  if (shared[RUNNING]) return null
  shared[RUNNING] = true
  let given = false
  return () => {
    if (given) return
    given = true
    shared[RUNNING] = false
  }
}
