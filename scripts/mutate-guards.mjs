/**
 * Breaks every guard once, runs the tests that should notice, and says which one went red. The file is put back
 * whatever happens. `npm run test:guards` takes all of them, `npm run test:guards -- WORD…` those whose name
 * holds a word; `--write` puts the result into docs/security/guards.md. Tests that are red before anything is
 * broken notice nothing.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { allGuards, faultIn } from './guards.mjs'

const root = path.resolve(import.meta.dirname, '..')
const TABLE = path.join(root, 'docs/security/guards.md')
const RESULTS = path.join(tmpdir(), `qianfa-guards-${process.pid}.json`)

function broken({ guard, file, find, replace, tests, only, attack }) {
  const place = path.join(root, file)
  const whole = readFileSync(place, 'utf8')
  const fault = faultIn(whole, find) ?? faultOf(tests, only, attack)
  if (fault) return { guard, file, red: [], fault }
  try {
    writeFileSync(
      place,
      whole.replace(find, () => replace),
    )
    return { guard, file, ...run(tests, only, attack) }
  } finally {
    writeFileSync(place, whole)
  }
}

const faults = new Map()

/** Why the tests say nothing of any guard, or null where they are green on what stands. Each is run once for it. */
function faultOf(tests, only, attack) {
  const name = JSON.stringify([tests, only, attack])
  if (!faults.has(name)) {
    const { red, passed, fault } = run(tests, only, attack)
    const found = red.length > 0 ? `red before anything was broken: ${red[0].title}` : fault
    faults.set(name, found ?? (passed === 0 ? 'no test has this name' : null))
  }
  return faults.get(name)
}

function run(tests, only, attack) {
  rmSync(RESULTS, { force: true })
  const options = ['--experimental-vm-modules', '--conditions=production', 'node_modules/jest/bin/jest.js']
  const config = attack ? ['--config', 'jest.attack.config.mjs'] : []
  const pattern = only ? ['-t', only] : []
  const args = [
    ...options,
    ...config,
    ...tests,
    ...pattern,
    '--json',
    `--outputFile=${RESULTS}`,
    '--forceExit',
  ]
  spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore', timeout: 600_000, env: process.env })
  let result
  try {
    result = JSON.parse(readFileSync(RESULTS, 'utf8'))
  } catch {
    return { red: [], passed: 0, fault: 'the tests gave no result' }
  }
  const red = result.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    const test = path.relative(root, name)
    if (failed.length === 0 && message) return [{ test, title: 'does not run' }]
    return failed.map(({ fullName }) => ({ test, title: fullName.trim() }))
  })
  return { red, passed: result.numPassedTests, fault: null }
}

function rowOf({ guard, file, red, fault }) {
  const [first] = red
  const title =
    first &&
    `${first.title.slice(0, 90).replaceAll('|', '\\|')}${red.length > 1 ? ` (and ${red.length - 1} more)` : ''}`
  return [
    guard,
    `\`${file}\``,
    first ? `\`${first.test}\`` : 'none',
    first ? title : (fault ?? 'nobody noticed'),
  ]
}

function main() {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const all = allGuards()
  const chosen = all.filter(({ guard }) => words.length === 0 || words.some((word) => guard.includes(word)))
  const rows = []
  for (const guard of chosen) {
    const row = rowOf(broken(guard))
    rows.push(row)
    console.log(row.join(' | '))
  }
  console.log(`${noticed(rows)} of ${rows.length} broken guards were noticed.`)
  if (process.argv.includes('--write')) write(all, rows)
  if (noticed(rows) < rows.length) process.exitCode = 1
}

function noticed(rows) {
  return rows.filter(([, , test]) => test !== 'none').length
}

/** Keeps the rows of earlier runs for guards that this one left out, and drops those that are no more. */
function write(all, rows) {
  const known = new Map([...earlierRows(), ...rows].map((row) => [row[0], row]))
  const kept = all.map(({ guard, file }) => known.get(guard) ?? [guard, `\`${file}\``, 'none', 'not run yet'])
  const head = `# Guards and the tests that notice\n\nMade by \`npm run test:guards -- --write\`: each guard was broken once, and the test named here went red. A run of\nsome of them writes their rows and leaves the others as they are.\n\n`
  const table = ['| guard | file | test | which |', '| --- | --- | --- | --- |']
  for (const row of kept) table.push(`| ${row.join(' | ')} |`)
  writeFileSync(
    TABLE,
    `${head}${table.join('\n')}\n\n${noticed(kept)} of ${kept.length} broken guards were noticed.\n`,
  )
  spawnSync('npx', ['prettier', '--write', TABLE], { cwd: root, stdio: 'ignore' })
}

function earlierRows() {
  const cells = (line) =>
    line
      .replace(/^\| | \|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
  return readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map(cells)
}

main()
