import { expect, test } from '@jest/globals'
import { siteMessages } from '../messages/site.ts'
import { dateLine, shownDay, shownTime } from './time.ts'

test('times are shown on Jinan’s clock, also past midnight', () => {
  expect(shownTime('2026-01-15T01:25:59.000Z')).toBe('2026-01-15 09:25')
  expect(shownTime('2025-12-31T16:00:00.000Z')).toBe('2026-01-01 00:00')
  expect(shownDay('2025-12-31T15:59:59.999Z')).toBe('2025-12-31')
})

test('the date line is today in Jinan, with its weekday', () => {
  expect(dateLine(Date.parse('2026-01-14T16:00:00Z'), siteMessages('zh-CN'))).toBe('2026年1月15日　星期四')
  expect(dateLine(Date.parse('2026-01-14T15:59:59Z'), siteMessages('en'))).toBe('2026-01-14　Wednesday')
})
