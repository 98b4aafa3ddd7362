import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { releaseKey } from '../../../src/newsroom/secrets.ts'

export const PASSWORD = 'Nine-Springs-72'

/** Newsroom and site as `npm start` runs them, with the sample desk, on a copy of its data of their own. */
export interface Stack {
  newsroom: string
  site: string
  env: NodeJS.ProcessEnv
  /** Ends both with Ctrl-C. @returns the exit code */
  interrupt(): Promise<number | null>
  /** Ends what still runs and removes the data. */
  stop(): Promise<void>
}

export async function startStack(): Promise<Stack> {
  const dir = mkdtempSync(path.join(tmpdir(), 'qianfa-browser-'))
  cpSync(await sampleDesk(), dir, { recursive: true })
  const { env, child } = await start(dir)
  return {
    newsroom: `http://127.0.0.1:${String(env.NEWSROOM_PORT)}`,
    site: `http://127.0.0.1:${String(env.SITE_PORT)}`,
    env: { ...env, TRUSTED_KEYS: releaseKey(path.join(dir, 'data')).publicKey },
    interrupt: () => ended(child, 'SIGINT'),
    stop: async () => {
      await ended(child, 'SIGTERM')
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** The sample desk as `npm start` loads it, at rest. The first test that asks has it loaded, for all of them. */
async function sampleDesk(): Promise<string> {
  const place = process.env.SAMPLE_DESK
  if (place === undefined) throw new Error('SAMPLE_DESK is set by setup.mjs, before the first test.')
  const whole = path.join(place, 'whole')
  if (!existsSync(whole)) {
    const loading = mkdtempSync(path.join(place, 'loading-'))
    await ended((await start(loading)).child, 'SIGINT')
    renameSync(loading, whole)
  }
  return whole
}

/** Runs `npm start` on the data in `dir` until it answers. */
async function start(dir: string): Promise<{ env: NodeJS.ProcessEnv; child: ChildProcess }> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    NEWSROOM_PORT: String(await freePort()),
    SITE_PORT: String(await freePort()),
    DATA_DIR: path.join(dir, 'data'),
    MEDIA_DIR: path.join(dir, 'media'),
    SAMPLE_PASSWORD: PASSWORD,
  }
  const child = run('src/start.ts', env)
  await said(child, 'Ctrl-C')
  return { env, child }
}

/** One of the two processes on its own. */
export function run(entry: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--conditions=production', '--import', 'tsx', entry], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill(signal)
  const [code] = (await exit) as [number | null]
  return code
}

/** @throws where the program ends without having said it, with everything that it said */
async function said(child: ChildProcess, words: string): Promise<void> {
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString()
      if (output.includes(words)) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', (code) => {
      reject(new Error(`It ended with ${String(code)}:\n${output}`))
    })
  })
}

/** Asks until `condition` holds. @throws after `seconds` */
export async function eventually(condition: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    if (await condition().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`It did not happen within ${String(seconds)} s.`)
}

export const answers = async (address: string): Promise<boolean> => (await fetch(address)).ok

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => {
        resolve(port)
      })
    })
  })
}
