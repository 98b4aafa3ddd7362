import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'
import { zoneConfigs } from './scripts/importZones.mjs'

const typescript = ['**/*.{ts,tsx,mts}']

export default tseslint.config(
  {
    ignores: [
      '.next/',
      'data/',
      'media/',
      'coverage/',
      'next-env.d.ts',
      'src/app/(payload)/',
      'src/newsroom/migrations/',
      'clients/typescript/qianfa.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['src/site/browser/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: typescript, extends: [tseslint.configs.strictTypeChecked, houseRules()] },
  // What a newsroom or a site answers is tried, not declared: a wrong shape fails the expectation.
  { files: ['tests/**/*.ts', '**/*.test.{ts,tsx}'], rules: unsafeAllowed() },
  { files: ['src/admin/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['**/*.test.{ts,tsx}', 'src/messages/**', 'src/sample/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/*.ts', 'src/launch/**', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },
  // Payload marks one old value of `operation` as deprecated in a way that taints every use of the argument.
  { files: ['src/newsroom/**/*.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
  },
  ...zoneConfigs(),
)

/** What the house asks for beyond typescript-eslint's strict set. */
function houseRules() {
  return {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      'no-irregular-whitespace': ['error', { skipTemplates: true, skipRegExps: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // The contracts are plain objects of functions, none of which uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Text is taken apart by code point, which is what spreading a string does.
      '@typescript-eslint/no-misused-spread': 'off',
      // `(void response.json(…))` is how an Express handler says that it returns nothing.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Handlers and hooks must be async where their contract is a promise.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  }
}

function unsafeAllowed() {
  const names = ['argument', 'assignment', 'call', 'member-access', 'return']
  return Object.fromEntries(names.map((name) => [`@typescript-eslint/no-unsafe-${name}`, 'off']))
}
