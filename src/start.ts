import { createServer } from 'node:net'
import { ensureWritable, type Environment, readEnvironment } from './env.ts'
import { buildIfNeeded } from './launch/build.ts'
import { Children } from './launch/children.ts'
import { portTaken, sayAndExit } from './launch/process.ts'
import { releaseKey, sessionSecret } from './newsroom/secrets.ts'
import { loadSampleDesk, sampleAccounts } from './sample/load.ts'

/** Starts the newsroom and the site as two processes; with `--dev`, so that they follow changes of the code. */
async function start(): Promise<void> {
  const development = process.argv.includes('--dev')
  const environment = readEnvironment()
  ensureWritable(environment.dataDir, 'DATA_DIR')
  ensureWritable(environment.mediaDir, 'MEDIA_DIR')
  await portFree(environment.newsroomPort, 'NEWSROOM_PORT')
  await portFree(environment.sitePort, 'SITE_PORT')
  if (!development) await buildIfNeeded()

  const children = new Children()
  process.on('SIGINT', () => void children.stop())
  process.on('SIGTERM', () => void children.stop())
  startBoth(children, environment, development)
  await answering(`${newsroomAddress(environment)}/readyz`)
  await answering(`${siteAddress(environment)}/healthz`)
  const loaded = environment.sample === 'desk' && (await loadSampleDesk(environment))
  greet(environment, loaded)
}

function startBoth(children: Children, environment: Environment, development: boolean): void {
  const { publicKey } = releaseKey(environment.dataDir)
  const mode = development ? 'development' : 'production'
  const shared = { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' } as const
  const secret = process.env.PAYLOAD_SECRET || sessionSecret(environment.dataDir)
  children.start('src/newsroom.ts', { ...shared, PAYLOAD_SECRET: secret })
  children.start('src/site.ts', {
    ...shared,
    FEED_URL: environment.feedUrl,
    TRUSTED_KEYS: [publicKey, ...environment.trustedKeys].join(','),
  })
}

function portFree(port: number, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => {
      reject(portTaken(port, variable))
    })
    probe.listen(port, () =>
      probe.close(() => {
        resolve()
      }),
    )
  })
}

/** Waits until an address answers; the processes themselves say why where one never does. */
async function answering(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const newsroomAddress = ({ newsroomPort }: Environment): string => `http://127.0.0.1:${String(newsroomPort)}`
const siteAddress = ({ sitePort }: Environment): string => `http://127.0.0.1:${String(sitePort)}`

function greet(environment: Environment, sample: boolean): void {
  const lines = [
    '',
    `编辑部 Newsroom   ${newsroomAddress(environment)}/admin`,
    `公开网站 Site      ${siteAddress(environment)}`,
  ]
  console.log(
    [...lines, ...(sample ? sampleAccounts(environment) : []), '', 'Ctrl-C 停止 / stops both.'].join('\n'),
  )
}

start().catch(sayAndExit)
