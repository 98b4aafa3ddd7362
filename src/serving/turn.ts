/** A value that is read at most once in a turn of the event loop, however many requests arrive in it. */
export interface OncePerTurn<T> {
  read(): T
  /** The value changed within this turn. */
  forget(): void
}

export function oncePerTurn<T>(read: () => T): OncePerTurn<T> {
  let held: { value: T } | null = null
  const forget = () => {
    held = null
  }
  return {
    read() {
      if (held) return held.value
      held = { value: read() }
      setImmediate(forget)
      return held.value
    },
    forget,
  }
}
