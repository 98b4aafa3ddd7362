import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { recordedLog } from '../../tests/support/replicas.ts'
import { createProgress } from './progress.ts'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

function reading() {
  let seq = 0
  const log = recordedLog()
  const progress = createProgress(() => ({ seq, hash: '' }), log)
  const read = (coming: number, ms: number) => {
    seq += 1
    jest.advanceTimersByTime(ms)
    progress(coming)
  }
  return { read, log }
}

test('a long reading says how far it is', () => {
  const { read, log } = reading()
  for (let turn = 0; turn < 101; turn++) read(1000, 100)
  expect(log.lines.map(({ details }) => details)).toEqual([
    { done: 51, of: 1000, perSecond: 10 },
    { done: 101, of: 1000, perSecond: 10 },
  ])
})

test('releases that come one by one are each a reading of their own', () => {
  const { read, log } = reading()
  for (let turn = 0; turn < 20; turn++) read(1, 3000)
  expect(log.lines).toEqual([])
})
