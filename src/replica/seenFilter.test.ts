import { expect, it } from '@jest/globals'
import { createFilter } from './seenFilter.ts'

it('knows every text that it has seen, and takes few others for seen', () => {
  const isNew = createFilter()
  const texts = (from: number) => Array.from({ length: 100_000 }, (_, index) => `词${String(from + index)}`)
  for (const text of texts(0)) isNew(text)
  expect(texts(0).filter(isNew)).toEqual([])
  const taken = texts(100_000).filter((text) => !isNew(text))
  expect(taken.length).toBeLessThan(1500)
})
