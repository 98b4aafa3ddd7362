import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { allGuards, faultIn } from '../../scripts/guards.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const guards = allGuards()
const testFiles = ['src', 'tests'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file)),
)

/** The first cells of the table's rows, and what says that a test noticed. */
const documented = new Map(
  textOf('docs/security/guards.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, guard = '', , noticed = '']) => [guard, noticed]),
)

// What breaks them takes an hour and is run now and then; that it still can is looked at with every change.
describe('every guard', () => {
  test.each(guards)('can be broken as it is written now: $guard', ({ file, find, replace }) => {
    expect(faultIn(textOf(file), find)).toBeNull()
    expect(replace).not.toBe(find)
  })

  test.each(guards)('has tests that are to notice: $guard', ({ tests }) => {
    for (const beginning of tests)
      expect(testFiles.filter((file) => file.startsWith(beginning))).not.toEqual([])
  })

  test('has a name of its own', () => {
    const names = guards.map(({ guard }) => guard)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('was broken, and noticed, and no other is said to have been', () => {
    expect([...documented.keys()].sort()).toEqual(guards.map(({ guard }) => guard).sort())
    expect([...documented.values()].filter((noticed) => !noticed.startsWith('`'))).toEqual([])
  })
})
