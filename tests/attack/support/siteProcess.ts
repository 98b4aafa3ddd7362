/** A site's replica in a process of its own, which can be killed. Says `following` once it has begun. */
import { openReplica } from '../../../src/replica/index.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const replica = openReplica({
  dir: process.env.SITE_DIR ?? '',
  feedUrl: process.env.FEED_URL ?? '',
  trustedKeys: [process.env.TRUSTED_KEYS ?? ''],
  log: quiet,
})
process.stdout.write('following\n')
await replica.start()
setInterval(() => undefined, 1000)
