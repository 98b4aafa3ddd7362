const QUEUE = Symbol.for('qianfa.ledger.queue')
const shared = globalThis as { [QUEUE]?: Promise<unknown> }

/**
 * Runs `task` after those that came before it in this process. It only saves retries: what makes two
 * processes safe beside each other is the unique `seq`.
 */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const mine = (shared[QUEUE] ?? Promise.resolve()).then(task)
  shared[QUEUE] = mine.catch(() => undefined)
  return mine
}
