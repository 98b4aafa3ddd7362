import { expect, it } from '@jest/globals'
import { limiter } from './limiter.ts'

it('lets a burst through, then as much as comes back', () => {
  let now = 0
  const limited = limiter(3, 6, () => now)
  const taken = () => [1, 2, 3, 4].map(() => limited.take('one'))
  expect(taken()).toEqual([true, true, true, false])
  now += 10_000
  expect(taken()).toEqual([true, false, false, false])
  now += 3_600_000
  expect(taken()).toEqual([true, true, true, false])
})

it('keeps the keys apart', () => {
  const limited = limiter(1, 1, () => 0)
  expect(limited.take('one')).toBe(true)
  expect(limited.take('one')).toBe(false)
  expect(limited.take('other')).toBe(true)
})

it('forgets the oldest key before it fills the memory', () => {
  const limited = limiter(1, 1, () => 0)
  limited.take('first')
  for (let index = 0; index < 10_000; index++) limited.take(String(index))
  expect(limited.take('first')).toBe(true)
  expect(limited.take('9999')).toBe(false)
})

it('says how long to wait', () => {
  let now = 0
  const limited = limiter(1, 6, () => now)
  expect(limited.wait('one')).toBe(0)
  limited.take('one')
  expect(limited.wait('one')).toBe(10)
  now += 4000
  expect(limited.wait('one')).toBe(6)
  now += 6000
  expect([limited.wait('one'), limited.take('one')]).toEqual([0, true])
})

it('neither gives nor takes anything where the clock goes back', () => {
  let now = 0
  const limited = limiter(2, 60, () => now)
  limited.take('one')
  now -= 3_600_000
  expect([limited.take('one'), limited.take('one')]).toEqual([true, false])
})

it('what is given back may be done again', () => {
  const limited = limiter(1, 1, () => 0)
  for (let time = 0; time < 5; time++) {
    expect(limited.take('a')).toBe(true)
    limited.giveBack('a')
  }
  expect(limited.take('a')).toBe(true)
  expect(limited.take('a')).toBe(false)
})

it('giving back never saves up', () => {
  const limited = limiter(1, 1, () => 0)
  limited.giveBack('a')
  limited.take('a')
  limited.giveBack('a')
  limited.giveBack('a')
  expect([limited.take('a'), limited.take('a')]).toEqual([true, false])
})
