import cluster from 'node:cluster'
import path from 'node:path'
import { createServer } from 'node:http'
import { EnvironmentError, ensureWritable, readEnvironment } from './env.ts'
import { closeOnSignal, listen, sayAndExit } from './launch/process.ts'
import { trustedKeys } from './ledger/release.ts'
import { log } from './launch/log.ts'
import { keepTicksQuick } from './launch/ticks.ts'
import { follows, superviseWorkers } from './launch/workers.ts'
import { openReplica, type SiteReader } from './replica/index.ts'
import { hotAnswers } from './serving/hot.ts'
import { guard, SERVER_LIMITS } from './serving/limits.ts'
import { isFile, mayKeep } from './site/addresses.ts'
import { createSite } from './site/app.ts'
import { SECURITY_HEADERS } from './site/security.ts'

/** The public site: follows the release feed and serves what verifies, with or without the newsroom. */
async function site(): Promise<void> {
  keepTicksQuick()
  const environment = readEnvironment()
  const dir = path.join(environment.dataDir, 'site')
  ensureWritable(dir, 'DATA_DIR')
  const replica = openReplica({
    dir,
    feedUrl: environment.feedUrl,
    trustedKeys: keys(environment.trustedKeys),
    log,
  })
  const publicUrl = process.env.PUBLIC_URL || undefined
  const hot = hotAnswers({
    cold: createSite({ reader: replica.reader, log, publicUrl }),
    edition: () => replica.head().hash,
    mayKeep,
    isFile,
    namesHost: publicUrl === undefined,
  })
  replica.onChange(hot.changed)
  const server = createServer(SERVER_LIMITS, hot.listener)
  guard(server, SECURITY_HEADERS)
  await listen(server, environment.sitePort, 'SITE_PORT')
  if (follows()) void replica.start()
  warmSearch(replica.reader)
  closeOnSignal(server, () => replica.close())
}

/** After listening: the dictionaries take a quarter of a second, which the first reader who searches is not to wait for. */
function warmSearch(reader: SiteReader): void {
  const search = () => {
    try {
      reader.search({ text: '政协 商量', limit: 1 })
    } catch (error) {
      log.warn({ err: error }, 'The search could not be warmed up.')
    }
  }
  setTimeout(search, 1000).unref()
}

/** Looked at here, so that a wrong key is one sentence and not a site that shows nothing. */
function keys(texts: readonly string[]): readonly string[] {
  if (texts.length === 0) {
    throw new EnvironmentError([
      'TRUSTED_KEYS is missing: name the public key of the newsroom whose releases this site may show. 请设置 TRUSTED_KEYS（编辑部公钥）。',
    ])
  }
  try {
    trustedKeys(texts)
    return texts
  } catch {
    throw new EnvironmentError([
      'TRUSTED_KEYS must hold Ed25519 public keys in base64url. TRUSTED_KEYS 中的公钥格式不对。',
    ])
  }
}

/** `SITE_WORKERS`: how many processes share the port and the store; default: one, this one. */
function workers(): number {
  const count = Number(process.env.SITE_WORKERS || 1)
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count
  throw new EnvironmentError([
    'SITE_WORKERS must be a number from 1 to 64. SITE_WORKERS 须是 1 到 64 的整数。',
  ])
}

async function main(): Promise<void> {
  const count = workers()
  if (cluster.isPrimary && count > 1) superviseWorkers(count)
  else await site()
}

main().catch(sayAndExit)
