import base from './jest.config.mjs'

/**
 * Tests that drive Chromium against running processes: slow, one after another.
 * @type {import('jest').Config}
 */
export default {
  ...base,
  testMatch: ['<rootDir>/tests/browser/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 180_000,
  globalSetup: '<rootDir>/tests/browser/support/setup.mjs',
  globalTeardown: '<rootDir>/tests/browser/support/teardown.mjs',
}
