import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Answer } from '../../support/newsroom.ts'

/** The data of a newsroom, which outlives the processes that work on it. */
export interface House {
  dir: string
  env: NodeJS.ProcessEnv
  remove(): void
}

export function house(): House {
  const dir = mkdtempSync(path.join(tmpdir(), 'qianfa-attack-'))
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: '',
    DATA_DIR: dir,
    MEDIA_DIR: path.join(dir, 'media'),
    DATABASE_URI: `file:${path.join(dir, 'newsroom.db')}`,
    PAYLOAD_SECRET: 'only-for-tests',
  }
  return { dir, env, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

export interface Running {
  /** The address of the API. */
  api: string
  /** What is wrong with its evidence, or null. */
  fault(): Promise<unknown>
  /** As a power cut does. */
  kill(): Promise<void>
}

export async function startNewsroom({ env }: House): Promise<Running> {
  const child = start('tests/attack/support/newsroomProcess.ts', env)
  const port = await said(child, /ready (\d+)/)
  const origin = `http://127.0.0.1:${port}`
  return {
    api: `${origin}/api`,
    fault: async () => ((await (await fetch(`${origin}/verify`)).json()) as { fault: unknown }).fault,
    kill: () => kill(child),
  }
}

export function start(entry: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--conditions=production', '--import', 'tsx', entry], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

/** @throws Error where the process ends without having said it, with what it said instead */
export function said(child: ChildProcess, words: RegExp): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString()
      const found = words.exec(output)
      if (found) resolve(found[1] ?? '')
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', (code, signal) => {
      reject(new Error(`It ended with ${String(code ?? signal)}:\n${output}`))
    })
  })
}

/** A person at one of the processes; logins are kept in the data, so they are good for all of them. */
export interface Caller {
  token: string
  get(api: string, at: string): Promise<Answer>
  post(api: string, at: string, body?: unknown): Promise<Answer>
  patch(api: string, at: string, body: unknown): Promise<Answer>
}

export function callerWith(token: string): Caller {
  const send = async (method: string, url: string, body?: unknown): Promise<Answer> => {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' }
    if (token) headers.Authorization = `JWT ${token}`
    const response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text }
  }
  return {
    token,
    get: (api, at) => send('GET', api + at),
    post: (api, at, body = {}) => send('POST', api + at, body),
    patch: (api, at, body) => send('PATCH', api + at, body),
  }
}

export async function login(api: string, email: string, password: string): Promise<Caller> {
  const { status, body } = await callerWith('').post(api, '/users/login', { email, password })
  if (status !== 200) throw new Error(`No login for ${email}: ${JSON.stringify(body)}`)
  return callerWith((body as { token: string }).token)
}
