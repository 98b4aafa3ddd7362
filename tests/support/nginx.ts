import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, type Answered } from './ask.ts'

const BINARY = process.env.NGINX ?? 'nginx'

export const hasNginx = spawnSync(BINARY, ['-v']).error === undefined

/** A real nginx that gives out an exported tree by the configuration that the documentation shows. */
export interface Nginx {
  ask(path: string, asked?: { method?: string; headers?: Record<string, string> }): Promise<Answered>
  stop(): Promise<void>
}

/**
 * @param site the directory that holds `current`
 * @param dir for what nginx writes
 */
export async function startNginx(site: string, dir: string): Promise<Nginx> {
  mkdirSync(dir, { recursive: true })
  const port = await freePort()
  const configuration = path.join(dir, 'nginx.conf')
  writeFileSync(configuration, around(documented(site, port), dir))
  const child = spawn(BINARY, ['-c', configuration, '-p', dir, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await listening(child, port, () => said)
  return {
    ask: (where, asked) => ask(port, where, asked),
    async stop() {
      if (child.exitCode !== null) return
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
    },
  }
}

/** The block of docs/static-export.md, for this place and port. */
function documented(site: string, port: number): string {
  const [, block] = /```nginx\n([\s\S]*?)```/.exec(readFileSync('docs/static-export.md', 'utf8')) ?? []
  if (block === undefined) throw new Error('docs/static-export.md shows no configuration of nginx.')
  return block.replaceAll('/srv/site', site).replace('listen 80;', `listen 127.0.0.1:${String(port)};`)
}

function around(block: string, dir: string): string {
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${path.join(dir, name)};`,
  )
  // Started by root, its workers would otherwise be somebody who may not read what a test writes.
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''
  return `${user}daemon off;\npid ${path.join(dir, 'pid')};\nevents {}\nhttp {\naccess_log off;\n${own.join('\n')}\n${block}}\n`
}

async function listening(child: ChildProcess, port: number, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${said()}`)
    const answered = await ask(port, '/').catch(() => null)
    if (answered) return
    await sleep(50)
  }
  throw new Error(`nginx does not answer: ${said()}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
