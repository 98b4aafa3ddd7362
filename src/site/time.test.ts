import { expect, test } from '@jest/globals'
import { shownDay, shownTime } from './time.ts'

test('times are shown on Jinan’s clock, also past midnight', () => {
  expect(shownTime('2026-01-15T01:25:59.000Z')).toBe('2026-01-15 09:25')
  expect(shownTime('2025-12-31T16:00:00.000Z')).toBe('2026-01-01 00:00')
  expect(shownDay('2025-12-31T15:59:59.999Z')).toBe('2025-12-31')
})
