import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { ask, type Answered } from './ask.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
}

/** Gives out an exported tree by the rules of docs/operations.md for nginx, and by nothing else. */
export async function serveTree(
  root: string,
): Promise<{ ask: (path: string) => Promise<Answered>; close: () => void }> {
  const isFile = (file: string) => existsSync(file) && statSync(file).isFile()
  /** The address of the page that a link leads to. */
  const target = (link: string) => {
    const edition = realpathSync(root)
    return existsSync(link)
      ? realpathSync(link)
          .slice(edition.length)
          .replace(/\.html$/, '')
      : null
  }
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://a').pathname)
    const uri = asked === '/' ? asked : asked.replace(/\/$/, '')
    const send = (status: number, file: string) => {
      response.writeHead(status, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
      response.end(readFileSync(path.join(root, file)))
    }
    const leadsTo = target(path.join(root, `_moved${uri}.html`))
    if (leadsTo !== null) return void response.writeHead(302, { Location: leadsTo }).end()
    const gone = [`_gone${uri}.html`, `_gone${uri}.json`].find((file) => isFile(path.join(root, file)))
    if (gone) return send(410, gone)
    const tried = uri === '/' ? ['/index.html'] : [uri, `${uri}.html`, `${uri}.json`, `${uri}.xml`]
    const found = tried.find((file) => !file.startsWith('/_') && isFile(path.join(root, file)))
    if (found) send(200, found)
    else send(404, uri.startsWith('/en') ? '_404.en.html' : '_404.html')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ask: (where) => ask(port, where),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
