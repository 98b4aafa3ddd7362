import { type ChildProcess, spawn } from 'node:child_process'

/** Several processes that live and end together. */
export class Children {
  readonly #children: ChildProcess[] = []
  #stopping = false

  /** Starts an entry point of this project beside this process. When one dies unasked, all are stopped. */
  start(entry: string, env: NodeJS.ProcessEnv): void {
    const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', entry], {
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    this.#children.push(child)
    child.on('exit', (code) => {
      if (!this.#stopping) void this.stop(code ?? 1)
    })
  }

  /** Stops all and ends this process with `code`. */
  async stop(code = 0): Promise<never> {
    this.#stopping = true
    await Promise.all(this.#children.map(ended))
    process.exit(code)
  }
}

/** In ms; then it is killed. */
const PATIENCE = 8000

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    child.on('exit', () => {
      clearTimeout(kill)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
