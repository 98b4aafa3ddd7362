import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { benchQueries } from '../benchSearch/queries.ts'
import { readWords } from '../benchSearch/words.ts'
import { temporaryPlace } from './processes.ts'
import type { Finding } from './report.ts'

/** Of each kind, the first of which only warm it up. */
const EACH = 35

interface Asked {
  all: { p50: number; p95: number; p99: number }
}

/**
 * The queries of `npm run bench:search`, asked of a store that was filled by following the feed.
 * @param key the feed's public key
 */
export async function measureSearch(dir: string, articles: number, key: string): Promise<Finding> {
  const file = path.join(temporaryPlace(), 'queries.json')
  writeFileSync(file, JSON.stringify(benchQueries(readWords(), articles, EACH)))
  const program = path.join(import.meta.dirname, '../bench-search.ts')
  const args = [
    '--conditions=production',
    '--import',
    'tsx',
    program,
    '--ask',
    file,
    '--dir',
    dir,
    '--each',
    String(EACH),
    // A key may begin with a dash.
    `--key=${key}`,
  ]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  const { all } = JSON.parse(stdout) as Asked
  return {
    what: `search at ${articles.toLocaleString('en')}, p95`,
    measured: all.p95,
    unit: 'ms',
    wanted: { atMost: 30 },
    note: `median ${all.p50} ms, p99 ${all.p99} ms; the kinds of queries are told apart by npm run bench:search`,
  }
}
