/** A signal that follows `parent` and also ends when nothing has happened for a while. */
export interface Deadline {
  signal: AbortSignal
  /** Something happened: the time starts again. */
  extend(): void
  /** Lets go of the parent and the timer. Always to be called, or both stay for ever. */
  clear(): void
}

/** @param ms how long may pass without {@link Deadline.extend} */
export function deadline(parent: AbortSignal, ms: number): Deadline {
  const controller = new AbortController()
  const expire = () => controller.abort(new Error(`nothing came for ${String(ms)} ms`))
  const follow = () => controller.abort(parent.reason)
  let timer = setTimeout(expire, ms)
  parent.addEventListener('abort', follow, { once: true })
  if (parent.aborted) follow()
  return {
    signal: controller.signal,
    extend() {
      clearTimeout(timer)
      timer = setTimeout(expire, ms)
    },
    clear() {
      clearTimeout(timer)
      parent.removeEventListener('abort', follow)
    },
  }
}
