import { describe, expect, it } from '@jest/globals'
import { searchLimit } from './searchLimit.ts'

describe('the limit on searching', () => {
  function limited() {
    let clock = 0
    const limit = searchLimit(() => clock)
    return { take: limit.take, wait: (ms: number) => void (clock += ms) }
  }

  const many = (take: (address: string) => number, address: string, times: number) =>
    Array.from({ length: times }, () => take(address)).filter((wait) => wait === 0).length

  it('lets an address search sixty times at once, and then four times a second', () => {
    const { take, wait } = limited()
    expect(many(take, '192.0.2.1', 100)).toBe(60)
    expect(take('192.0.2.1')).toBe(1)
    wait(1000)
    expect(many(take, '192.0.2.1', 100)).toBe(4)
    wait(3_600_000)
    expect(many(take, '192.0.2.1', 100)).toBe(60)
  })

  it('holds for each address on its own', () => {
    const { take } = limited()
    expect(many(take, '192.0.2.1', 100)).toBe(60)
    expect(many(take, '192.0.2.2', 100)).toBe(60)
  })

  it('forgets who was not seen for the longest time', () => {
    const { take } = limited()
    many(take, '192.0.2.1', 60)
    for (let other = 0; other < 10_000; other++) take(`other ${String(other)}`)
    expect(take('192.0.2.1')).toBe(0)
    many(take, '192.0.2.2', 60)
    for (let other = 0; other < 9_000; other++) take(`other ${String(other)}`)
    expect(take('192.0.2.2')).toBe(1)
  })

  it('does not give more where the clock goes back', () => {
    const { take, wait } = limited()
    many(take, '192.0.2.1', 60)
    wait(-10_000)
    expect(take('192.0.2.1')).toBe(1)
  })
})
