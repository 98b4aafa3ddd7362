/** `bareNode.ts <directory> <port>`: every file of the directory, held in memory, by `node:http` alone. */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

const [directory = '.', port] = process.argv.slice(2)
const files = new Map(
  readdirSync(directory).map((name) => [`/${name}`, readFileSync(path.join(directory, name))]),
)

createServer((request, response) => {
  const bytes = files.get(request.url ?? '')
  const type = request.url?.endsWith('.json') ? 'application/json' : 'text/html'
  response.writeHead(bytes ? 200 : 404, { 'Content-Type': type, 'Content-Length': bytes?.byteLength ?? 0 })
  response.end(bytes)
}).listen(Number(port), '127.0.0.1')
