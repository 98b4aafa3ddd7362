import path from 'node:path'
import { EnvironmentError, ensureWritable, readEnvironment } from './env.ts'
import { exportSite } from './export/exportSite.ts'
import { localSite } from './export/localSite.ts'
import { pagesOf } from './export/pages.ts'
import { recordReads } from './export/reads.ts'
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
  // Headers are not exported: an answer must not be made again for the time in one of them.
  const edition = () => new Date(0)
  const recorder = recordReads(replica.reader)
  const app = createSite({ reader: recorder.reader, log, publicUrl, edition })
  const site = await localSite(recorder, app)
  const pages = pagesOf(site, recorder, publicUrl)

  let exported: string | null = null
  const write = async (): Promise<void> => {
    // A release that comes while an edition is written is in the next one.
    while (exported !== replica.head().hash) {
      const { hash, seq } = replica.head()
      const { lost, ...written } = await exportSite({ reader: replica.reader, pages, dir: directory })
      exported = hash
      log.info({ seq, ...written }, 'The site is exported.')
      if (lost.length > 0) log.warn({ lost: lost.slice(0, 20), all: lost.length }, 'Some links lead nowhere.')
    }
  }
  await replica.start()
  await write()
  if (!process.argv.includes('--follow')) return end(Promise.resolve())
  let writing = Promise.resolve()
  const writeNext = () => {
    writing = writing.then(write).catch((error: unknown) => log.error({ err: error }, 'The export failed.'))
  }
  replica.onChange(writeNext)
  // Of what came while the first edition was written, nobody was told.
  writeNext()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(writing))

  /** The edition that is being written is finished first. */
  async function end(underWay: Promise<void>): Promise<void> {
    await underWay
    site.close()
    await replica.close()
    process.exit(0)
  }
}

main().catch(sayAndExit)
