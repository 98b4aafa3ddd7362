import { spawn } from 'node:child_process'

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs one of the project's own commands, `npm run -s ledger:verify -- …`, on the data of a test. */
export function ledgerCommand(
  name: 'ledger:verify' | 'ledger:head',
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return ended('npm', ['run', '-s', name, '--', ...args], env)
}

/** Runs `npm run -s account -- …` on the data of a test. */
export function accountCommand(...args: string[]): Promise<Ended> {
  return ended('npm', ['run', '-s', 'account', '--', ...args], {})
}

/** Runs a few lines with the project's own code in a process of their own. */
export function inProcess(code: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const args = ['--conditions=production', '--import', 'tsx', '--input-type=module', '-e', code]
  return ended(process.execPath, args, { NODE_ENV: 'production', ...env })
}

function ended(command: string, args: readonly string[], env: Record<string, string>): Promise<Ended> {
  // Without what Jest was started with.
  const child = spawn(command, args, { env: { ...process.env, NODE_OPTIONS: '', ...env } })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, ...texts })
    })
  })
}
