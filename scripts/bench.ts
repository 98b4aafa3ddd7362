/**
 * `npm run bench -- [--quick] [--only hot,signoff,crowd,scale] [--sizes 1000,10000,100000] [--json file]`
 *
 * Compares the site in one run on this machine with nginx, with a bare Node and with plain Payload, prints the table
 * of docs/performance.md and writes it as JSON. Needs `wrk`; without `nginx` its columns are left out. Everything that
 * it starts runs on free ports and in temporary directories. About 8 minutes; with `--quick`, about 2.
 */
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { measureCrowd } from './bench/crowd.ts'
import { measureCold, measureHot } from './bench/hot.ts'
import { isInstalled, stopAll } from './bench/processes.ts'
import { type Finding, isMet, tableOf } from './bench/report.ts'
import { measureScale } from './bench/scale.ts'
import { measureSignoff } from './bench/signoff.ts'
import { startStack } from './bench/stack.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'hot,signoff,crowd,scale' },
    sizes: { type: 'string' },
    json: { type: 'string', default: 'bench.json' },
  },
})
const only = new Set(values.only.split(','))
const sizes = (values.sizes ?? (values.quick ? '1000,5000' : '1000,10000,100000')).split(',').map(Number)
const effort = values.quick ? { seconds: 2, rounds: 1 } : { seconds: 4, rounds: 3 }

async function main(): Promise<Finding[]> {
  const findings: Finding[] = []
  const found = (...some: Finding[]): void => {
    for (const finding of some)
      console.error(`  ${finding.what}: ${finding.measured?.toFixed(2) ?? '—'} ${finding.unit}`)
    findings.push(...some)
  }
  if (['hot', 'signoff', 'crowd'].some((part) => only.has(part))) {
    say('Starting a newsroom and a site with the sample desk (the first time, it is built).')
    const stack = await startStack()
    if (only.has('hot')) {
      say('Hot and cold answers.')
      found(...(await measureHot(stack, effort)), await measureCold(stack))
    }
    if (only.has('signoff')) {
      say('From sign-off to the site.')
      found(await measureSignoff(stack, values.quick ? 10 : 30))
    }
    if (only.has('crowd')) {
      say('In a crowd.')
      found(await measureCrowd(stack.site, '/', effort.seconds))
    }
    await stopAll()
  }
  if (only.has('scale')) {
    say(`A site with up to ${Math.max(...sizes).toLocaleString('en')} articles.`)
    found(...(await measureScale(sizes)))
  }
  return findings
}

function say(text: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${text}`)
}

function requireTools(): void {
  if (!isInstalled('wrk')) throw new Error('The bench needs wrk (Debian: apt install wrk).')
  if (!isInstalled('nginx')) console.error('nginx is not installed: what is compared with it is left out.')
}

try {
  requireTools()
  const findings = await main()
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
  console.log(`\n${machine}\n\n${tableOf(findings)}\n`)
  const met = findings.map((finding) => ({ ...finding, met: isMet(finding) }))
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine, at: new Date().toISOString(), findings: met }, null, 2)}\n`,
  )
} finally {
  await stopAll()
}
