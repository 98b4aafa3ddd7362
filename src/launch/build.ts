import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const MARK = '.next/built-from'
/** What the newsroom's bundle is made of. */
const SOURCES = [
  'src',
  'collections',
  'payload.config.ts',
  'next.config.ts',
  'package-lock.json',
  'tsconfig.json',
]
const NOT_BUILT = /\.test\.tsx?$/

/** Builds the newsroom where the build is missing, old or was not finished; says why, and that it goes on. */
export async function buildIfNeeded(): Promise<void> {
  const wanted = fingerprint()
  const why = reasonToBuild(wanted)
  if (!why) return
  console.log(`${why} Building the newsroom; this takes about a minute. 正在构建编辑部，约需一分钟。`)
  rmSync(MARK, { force: true })
  await run('next', ['build'])
  writeFileSync(MARK, wanted)
}

function reasonToBuild(wanted: string): string | null {
  if (!existsSync('.next')) return 'There is no build yet.'
  if (!existsSync(MARK)) return 'The last build was not finished.'
  return readFileSync(MARK, 'utf8') === wanted ? null : 'The build is older than the sources.'
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn).sort())
    hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return []
  const entries = place.includes('.') ? null : readdirSync(place, { recursive: true, withFileTypes: true })
  if (!entries) return [place]
  return entries
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** Runs a program of `node_modules` with a dot every few seconds, and shows its output where it fails. */
function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PAYLOAD_SECRET: 'only-for-the-build',
    }
    const child = spawn(path.join('node_modules/.bin', program), args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const dots = setInterval(() => process.stdout.write('.'), 3000)
    child.on('exit', (code) => {
      clearInterval(dots)
      process.stdout.write('\n')
      if (code === 0) resolve()
      else reject(new Error(`The build failed.\n${output}`))
    })
  })
}

if (process.argv[1]?.endsWith('build.ts')) {
  rmSync(MARK, { force: true })
  await buildIfNeeded()
}
