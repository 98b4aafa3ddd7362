import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { releaseKey } from '../../../src/newsroom/secrets.ts'

export const PASSWORD = 'Nine-Springs-72'

/** Newsroom and site as `npm start` runs them, with the sample desk, on data of their own. */
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
  const [newsroomPort, sitePort] = [await freePort(), await freePort()]
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    NEWSROOM_PORT: String(newsroomPort),
    SITE_PORT: String(sitePort),
    DATA_DIR: path.join(dir, 'data'),
    MEDIA_DIR: path.join(dir, 'media'),
    SAMPLE_PASSWORD: PASSWORD,
  }
  const whole = run('src/start.ts', env)
  await said(whole, 'Ctrl-C')
  return {
    newsroom: `http://127.0.0.1:${String(newsroomPort)}`,
    site: `http://127.0.0.1:${String(sitePort)}`,
    env: { ...env, TRUSTED_KEYS: releaseKey(path.join(dir, 'data')).publicKey },
    interrupt: () => ended(whole, 'SIGINT'),
    stop: async () => {
      await ended(whole, 'SIGTERM')
      rmSync(dir, { recursive: true, force: true })
    },
  }
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
