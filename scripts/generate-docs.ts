/**
 * Writes the documents that are made from code. With `--check` it writes nothing, and ends with 1 where one
 * on disk says something else.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generatedDocuments } from './docs/documents.ts'

const root = path.resolve(import.meta.dirname, '..')
const check = process.argv.includes('--check')

for (const [name, text] of await generatedDocuments()) {
  const file = path.join(root, name)
  const current = existsSync(file) && readFileSync(file, 'utf8') === text
  if (current) continue
  if (check) {
    console.error(`${name} is out of date: run \`npm run docs:generate\`.`)
    process.exitCode = 1
  } else {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`Wrote ${name}.`)
  }
}
