/**
 * Unit tests stand beside the code; features and contracts under `tests/`. Those that need a browser have
 * a configuration of their own, `jest.browser.config.mjs`.
 * @type {import('jest').Config}
 */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: {
    // Without a named mode, @lexical packages pick theirs with a top-level await that can deadlock on Node 20.
    customExportConditions: ['node', 'node-addons', 'production'],
  },
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}', '<rootDir>/tests/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/', '<rootDir>/tests/attack/'],
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/data/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  moduleNameMapper: {
    '^@payload-config$': '<rootDir>/payload.config.ts',
    '\\.s?css$': '<rootDir>/tests/support/stylesheet.mjs',
  },
  maxWorkers: 2,
  testTimeout: 30_000,
}
