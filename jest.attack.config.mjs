import base from './jest.config.mjs'

/**
 * Tests that attack the sign-off: every path by everybody, random desks, races, crashes. They run in a bounded
 * form; `ATTACK=full` takes the full counts, which on a machine that is busy takes hours.
 * @type {import('jest').Config}
 */
export default {
  ...base,
  testMatch: ['<rootDir>/tests/attack/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: process.env.ATTACK === 'full' ? 10_800_000 : 240_000,
}
