import { executionAsyncResource } from 'node:async_hooks'

let kept: object | null = null

/**
 * Keeps `process.nextTick`, which Node's server calls for every request, as quick as it is in a young process.
 *
 * Node makes an object for each tick, by a literal with computed names, which V8 compiles for the shape that it has
 * seen there. V8 forgets shapes of which no object is alive at some major collections in a row: after a few quiet
 * minutes, that one. The next tick has a shape of its own, and the literal goes the general way until the process
 * ends, at a quarter more processor time for each request. One such object that stays alive keeps the shape.
 */
export function keepTicksQuick(): void {
  process.nextTick(() => {
    // Within a tick, its object is the current resource; nothing else hands it out.
    kept ??= executionAsyncResource()
  })
}
