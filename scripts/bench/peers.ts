import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { answering, freePort, startCommand, startProgram, temporaryPlace } from './processes.ts'

/** The same bytes given out by something else, to be compared with in the same run. */
export interface Peer {
  /** Where the file of this name is found. */
  address(name: string): string
}

/**
 * What differs between two nginx: how its Debian package configures it, with an access log and every file opened for
 * every request; and with everything set that makes files fast.
 */
const NGINX = {
  'as installed': (place: string) => `access_log ${path.join(place, 'access.log')};`,
  tuned: () => 'access_log off; keepalive_requests 1000000000; tcp_nodelay on; open_file_cache max=100;',
}
export type NginxSetup = keyof typeof NGINX

/** nginx with one worker, as Node has one thread. */
export async function startNginx(setup: NginxSetup, files: ReadonlyMap<string, Buffer>): Promise<Peer> {
  const place = temporaryPlace()
  const port = await freePort()
  const root = path.join(place, 'root')
  mkdirSync(root)
  for (const [name, bytes] of files) writeFileSync(path.join(root, name), bytes)
  writeFileSync(path.join(place, 'nginx.conf'), configuration(place, root, port, NGINX[setup](place)))
  startCommand('nginx', [
    '-p',
    place,
    '-c',
    path.join(place, 'nginx.conf'),
    '-e',
    path.join(place, 'error.log'),
  ])
  const address = (name: string) => `http://127.0.0.1:${port}/${name}`
  await answering(address([...files.keys()][0] ?? ''), 10_000)
  return { address }
}

function configuration(place: string, root: string, port: number, setup: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${path.join(place, kind)};`)
    .join(' ')
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `daemon off; worker_processes 1; pid ${path.join(place, 'pid')}; ${user}
    events { worker_connections 4096; }
    http { ${temporary} sendfile on; tcp_nopush on; types { text/html html; application/json json; } ${setup}
      server { listen 127.0.0.1:${port} backlog=4096; root ${root}; } }`
}

/** Node's own server with nothing in it but the bytes: what is left when everything of ours is taken away. */
export async function startBareNode(files: ReadonlyMap<string, Buffer>): Promise<Peer> {
  const place = temporaryPlace()
  const port = await freePort()
  for (const [name, bytes] of files) writeFileSync(path.join(place, name), bytes)
  startProgram(path.join(import.meta.dirname, 'bareNode.ts'), [place, String(port)])
  const address = (name: string) => `http://127.0.0.1:${port}/${name}`
  await answering(address([...files.keys()][0] ?? ''), 20_000)
  return { address }
}
