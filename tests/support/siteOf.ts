import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openReplica } from '../../src/replica/index.ts'
import { releaseKeyOf } from '../../src/newsroom/installation.ts'
import type { Newsroom } from './newsroom.ts'
import { QUICK, recordedLog, temporaryDir } from './replicas.ts'
import { serveSite, type SiteServer } from './siteServer.ts'

export interface FollowingSite extends SiteServer {
  /** Reads what the newsroom has released since. */
  catchUp(): Promise<void>
}

/** A real site of its own that reads this newsroom's feed over HTTP, and has read all of it. */
export async function siteWith({ payload, anonymous }: Newsroom): Promise<FollowingSite> {
  const feed = createServer((request, response) => {
    // A stream of releases would go on for ever, also after the site has gone.
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const path = (request.url ?? '').replace(/^\/api/, '')
    void anonymous.raw(path, { signal: gone.signal }).then(async (answer) => {
      response.writeHead(answer.status)
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
  })
  await new Promise<void>((resolve) => feed.listen(0, '127.0.0.1', resolve))
  const { dir, remove } = temporaryDir()
  const replica = openReplica({
    dir,
    feedUrl: `http://127.0.0.1:${String((feed.address() as AddressInfo).port)}/api`,
    trustedKeys: [releaseKeyOf(payload).publicKey],
    log: recordedLog(),
    timing: QUICK,
  })
  const catchUp = async () => {
    await replica.start()
    await replica.stop()
  }
  await catchUp()
  const site = await serveSite(replica.reader)
  return {
    ...site,
    catchUp,
    async close() {
      await site.close()
      await replica.close()
      feed.closeAllConnections()
      await new Promise((resolve) => feed.close(resolve))
      remove()
    },
  }
}
