import type { Server } from 'node:http'
import { EnvironmentError } from '../env.ts'

/** Listens, or says in one sentence why it can't. @throws EnvironmentError where the port is taken. */
export function listen(server: Server, port: number, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port, variable) : error)
    })
    server.listen(port, () => {
      resolve()
    })
  })
}

export function portTaken(port: number, variable: string): EnvironmentError {
  return new EnvironmentError([
    `Port ${String(port)} is taken by another program. Stop it, or set ${variable} to another port. 端口 ${String(port)} 已被占用，请停止占用它的程序，或用 ${variable} 换一个端口。`,
  ])
}

/** Long streams are cut, requests under way are given this long to end. In ms. */
const PATIENCE = 3000

/** On Ctrl-C or a stop signal: takes no more requests, runs `close`, and ends with 0. */
export function closeOnSignal(server: Server, close: () => Promise<void>): void {
  let closing = false
  const stop = (): void => {
    if (closing) return
    closing = true
    setTimeout(() => process.exit(0), PATIENCE).unref()
    server.close()
    server.closeIdleConnections()
    void Promise.resolve(close()).finally(() => {
      server.closeAllConnections()
      process.exit(0)
    })
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** Says what went wrong — a sentence where a person can mend it, the whole story where not — and ends with 1. */
export function sayAndExit(error: unknown): never {
  console.error(error instanceof EnvironmentError ? error.message : error)
  process.exit(1)
}
