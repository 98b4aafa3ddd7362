import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SiteReader } from '../../src/replica/reader.ts'
import { type Hot, hotAnswers, type HotOptions } from '../../src/serving/hot.ts'
import { guard, SERVER_LIMITS } from '../../src/serving/limits.ts'
import { isFile, mayKeep } from '../../src/site/addresses.ts'
import { createSite } from '../../src/site/app.ts'
import { SECURITY_HEADERS } from '../../src/site/security.ts'
import { type Answered, ask, type Asked } from './ask.ts'

/** A server on a free port of this machine, with the hot answers in front. */
export interface HotServer {
  port: number
  server: Server
  hot: Hot
  /** How often the handler behind the hot answers was asked. */
  cold: () => number
  ask(path: string, asked?: Asked): Promise<Answered>
  close(): Promise<void>
}

/** @param limits as a test wants them instead of the usual ones */
export async function serveHot(options: HotOptions, limits = SERVER_LIMITS): Promise<HotServer> {
  let cold = 0
  const hot = hotAnswers({
    ...options,
    cold: (request, response) => {
      cold += 1
      options.cold(request, response)
    },
  })
  const server = createServer(limits, hot.listener)
  guard(server, SECURITY_HEADERS)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    server,
    hot,
    cold: () => cold,
    ask: (path, asked) => ask(port, path, asked),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The site as `src/site.ts` puts it together. */
export function serveHotSite(
  reader: SiteReader,
  { publicUrl, now }: { publicUrl?: string; now?: () => number } = {},
): Promise<HotServer> {
  const log = { error: () => undefined }
  return serveHot({
    cold: createSite({ reader, log, publicUrl, now }),
    edition: () => reader.standing().head.hash,
    mayKeep,
    isFile,
    namesHost: publicUrl === undefined,
  })
}
