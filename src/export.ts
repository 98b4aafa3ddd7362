import path from 'node:path'
import { EnvironmentError, ensureWritable, readEnvironment } from './env.ts'
import { exportSite } from './export/exportSite.ts'
import { localSite } from './export/localSite.ts'
import { log } from './launch/log.ts'
import { sayAndExit } from './launch/process.ts'
import { openReplica } from './replica/index.ts'
import { createSite } from './site/app.ts'

/**
 * `npm run export -- <directory> [--follow]`: the whole site as files under `<directory>/current`. With `--follow` it
 * goes on, and writes a new edition after every release.
 */
async function main(): Promise<void> {
  const [directory] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  const publicUrl = process.env.PUBLIC_URL
  if (!directory) throw new EnvironmentError(['Name the directory to export to. 请写明导出目录。'])
  if (!publicUrl || !URL.canParse(publicUrl)) {
    throw new EnvironmentError([
      'PUBLIC_URL is missing: exported pages name the address that they will be read at. 请设置 PUBLIC_URL（网站对外网址）。',
    ])
  }
  const environment = readEnvironment()
  ensureWritable(directory, 'the directory to export to')
  const { feedUrl, trustedKeys, dataDir } = environment
  const replica = openReplica({ dir: path.join(dataDir, 'site'), feedUrl, trustedKeys, log })
  const site = await localSite(createSite({ reader: replica.reader, log, publicUrl }))

  let exported: string | null = null
  const write = async (): Promise<void> => {
    // A release that comes while an edition is written is in the next one.
    while (exported !== replica.head().hash) {
      const { hash, seq } = replica.head()
      const { lost, ...written } = await exportSite({
        reader: replica.reader,
        get: site.get,
        publicUrl,
        dir: directory,
      })
      exported = hash
      log.info({ seq, ...written }, 'The site is exported.')
      if (lost.length > 0) log.warn({ lost: lost.slice(0, 20), all: lost.length }, 'Some links lead nowhere.')
    }
  }
  await replica.start()
  await write()
  if (process.argv.includes('--follow')) {
    let writing = Promise.resolve()
    replica.onChange(() => {
      writing = writing.then(write).catch((error: unknown) => log.error({ err: error }, 'The export failed.'))
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())
    return
  }
  await end()

  async function end(): Promise<void> {
    site.close()
    await replica.close()
    process.exit(0)
  }
}

main().catch(sayAndExit)
