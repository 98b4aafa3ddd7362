import { connect, type Socket } from 'node:net'
import { load } from './load.ts'
import type { Finding } from './report.ts'

/** A hot page while others hold a thousand connections, send their heads a byte at a time, or do not read. */
export async function measureCrowd(site: string, path: string, seconds: number): Promise<Finding> {
  const alone = await load(site + path, { seconds })
  const { hostname, port } = new URL(site)
  const sockets: Socket[] = []
  const open = () => {
    const socket = connect(Number(port), hostname).on('error', () => undefined)
    sockets.push(socket)
    return socket
  }
  await Promise.all(
    Array.from({ length: 1000 }, () => new Promise((resolve) => open().once('connect', resolve))),
  )
  const slow = sockets.slice(0, 200)
  for (const socket of slow) socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')
  const dripping = setInterval(() => slow.forEach((socket) => socket.write('a')), 500)
  for (const socket of sockets.slice(200, 300))
    socket.pause().write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(20))
  const flood = setInterval(() => open().write(`GET / HTTP/1.1\r\n${'X: y\r\n'.repeat(4000)}`), 50)
  const crowded = await load(site + path, { seconds })
  clearInterval(dripping)
  clearInterval(flood)
  for (const socket of sockets) socket.destroy()
  return {
    what: 'hot page in a crowd / alone',
    measured: crowded.perSecond / alone.perSecond,
    unit: '×',
    wanted: { atLeast: 0.5 },
    note: `1,000 open connections, 200 slow heads, 100 readers who do not read, header floods; p99 ${alone.p99.toFixed(1)} → ${crowded.p99.toFixed(1)} ms, ${crowded.failed} failed`,
  }
}
