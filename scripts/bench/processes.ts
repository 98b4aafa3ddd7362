import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const running = new Set<ChildProcess>()
const places: string[] = []

/** A directory that is removed when the bench ends. */
export function temporaryPlace(): string {
  const place = mkdtempSync(path.join(tmpdir(), 'qianfa-bench-'))
  places.push(place)
  return place
}

/** Starts one of our TypeScript programs beside this one. What it says is shown only where it ends by itself. */
export function startProgram(
  entry: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  return startCommand(process.execPath, ['--conditions=production', '--import', 'tsx', entry, ...args], env)
}

export function startCommand(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const keep = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-4000))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  running.add(child)
  child.on('exit', (code) => {
    if (running.delete(child) && code !== 0)
      console.error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`)
  })
  return child
}

/** Ends a child the way Ctrl-C does. */
export async function stop(child: ChildProcess): Promise<void> {
  if (!running.delete(child) || child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(stop))
  for (const place of places) rmSync(place, { recursive: true, force: true })
}

export function isInstalled(command: string): boolean {
  return spawnSync('which', [command]).status === 0
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Waits for an address to answer with a good status. @throws after `ms` */
export async function answering(address: string, ms = 300_000): Promise<void> {
  for (const end = Date.now() + ms; ;) {
    const answer = await fetch(address).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    if (Date.now() > end) throw new Error(`${address} did not answer within ${ms / 1000} s.`)
    await pause(20)
  }
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Resident memory of a process in MB; null where the system does not say. */
export function residentOf(pid: number | undefined): number | null {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
  } catch {
    return null
  }
}
