import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { entryPoints, messageOf, zones } from '../../scripts/importZones.mjs'

const root = path.resolve(import.meta.dirname, '../..')
/** Types are not what is tried here, and without them a snippet need not exist on disk. */
const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked })

/** The sentences that lint answers an import with, in a file of its own at the top of `folder`. */
async function complaints(folder: string, specifier: string, kind: '' | 'type ' = ''): Promise<string[]> {
  const code = `export ${kind}{ thing } from '${specifier}'\n`
  const [result] = await eslint.lintText(code, { filePath: path.join(root, folder, 'snippet.ts') })
  return (result?.messages ?? []).map(({ message }) => message)
}

/** How a file at the top of `folder` names a file of `target`: one that exists, since lint follows it. */
function specifierOf(folder: string, target: string): string {
  const file = /\.tsx?$/.test(target) ? target : path.join(target, someFileIn(path.join(root, target)))
  return path.relative(folder, file)
}

function someFileIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const file = files.find((name) => /(?<!\.test)\.tsx?$/.test(name))
  if (!file) throw new Error(`${folder} has no source file to import.`)
  return file
}

const folders = zones.filter(({ folder }) => isThere(folder))
const isOwn = (own: readonly string[], folder: string): boolean =>
  own.some((path) => path === folder || path.startsWith(`${folder}/`))

function isThere(folder: string): boolean {
  try {
    return someFileIn(path.join(root, folder)) !== ''
  } catch {
    return false
  }
}

describe.each(folders)('$folder', (zone) => {
  const expected = expect.arrayContaining([expect.stringContaining(messageOf(zone))])
  const forbidden = folders
    .map(({ folder }) => folder)
    .filter((folder) => folder !== zone.folder && !isOwn(zone.own, folder))
  const runners = entryPoints.filter((entry) => /\.ts$/.test(entry) || isThere(entry))

  test.each([...forbidden, ...runners])('may not import %s', async (target) => {
    expect(await complaints(zone.folder, specifierOf(zone.folder, target))).toEqual(expected)
  })

  const strangers = ['sharp', 'payload', '@payloadcms/ui', 'express', 'libsql', 'node:crypto', 'lodash']
  test.each(strangers.filter((name) => !allows(zone.packages, name)))('may not import %s', async (name) => {
    expect(await complaints(zone.folder, name)).toEqual(expected)
  })

  const types = (zone.types ?? []).map((target) => specifierOf(zone.folder, target))
  if (types.length > 0) {
    test.each(types)('may name types of %s, and import nothing else of it', async (specifier) => {
      expect(await complaints(zone.folder, specifier)).toEqual(expected)
      expect(await complaints(zone.folder, specifier, 'type ')).toEqual([])
    })
  }

  const own = zone.own.filter((target) => /\.tsx?$/.test(target) || isThere(target))
  const named = zone.packages.map((name) => name.replace(/\*$/, name === 'node:*' ? 'fs' : 'part'))
  const legal = [...own.map((target) => specifierOf(zone.folder, target)), ...named, './sibling.ts']
  test.each(legal)('may import %s', async (specifier) => {
    expect(await complaints(zone.folder, specifier)).toEqual([])
  })
})

function allows(packages: readonly string[], name: string): boolean {
  return packages.some(
    (entry) => entry === name || (entry.endsWith('*') && name.startsWith(entry.slice(0, -1))),
  )
}

test('a row that lists one file refuses the files beside it', async () => {
  expect(await complaints('src/replica', '../snapshot/build.ts')).toEqual([
    expect.stringMatching('src/replica may import'),
  ])
})

test('the core stands alone', () => {
  const own = zones.filter(({ folder }) => ['src/workflow', 'src/ledger', 'src/richtext'].includes(folder))
  expect(own.map((zone) => zone.own)).toEqual([[], [], []])
})

test('pictures are made in one folder, and Payload is known to three', () => {
  const folders = (name: string): string[] =>
    zones.filter(({ packages }) => allows(packages, name)).map(({ folder }) => folder)
  expect(folders('sharp')).toEqual(['src/images'])
  expect(folders('payload')).toEqual(['src/newsroom', 'collections', 'src/admin'])
})

test('sentences may name types of the rest', async () => {
  const code = "import type { Refusal } from '../workflow/refusals.ts'\n\nexport type Other = Refusal\n"
  const [result] = await eslint.lintText(code, { filePath: path.join(root, 'src/messages/snippet.ts') })
  expect(result?.messages).toEqual([])
})

test('a unit test may import what it needs', async () => {
  const code = "import { thing } from 'payload'\n\nexport const other = thing\n"
  const [result] = await eslint.lintText(code, { filePath: path.join(root, 'src/workflow/snippet.test.ts') })
  expect(result?.messages).toEqual([])
})

test('everything in src has a row, is an entry point, or is the environment', () => {
  const there = readdirSync(path.join(root, 'src')).map((name) => `src/${name}`)
  const known = new Set([...zones.map(({ folder }) => folder), ...entryPoints, 'src/env.ts'])
  expect(there.filter((place) => !known.has(place))).toEqual([])
})
