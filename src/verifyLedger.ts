import { parseArgs } from 'node:util'
import { readEnvironment } from './env.ts'
import { closedNewsroom } from './launch/closedNewsroom.ts'
import { progressLine } from './launch/progressLine.ts'
import { trustedKeys } from './ledger/release.ts'
import { faultMessage } from './messages/evidence.ts'
import { anchorGiven } from './newsroom/evidence/anchorFile.ts'
import type { Anchor } from './newsroom/evidence/anchors.ts'
import { keepLocalAnchor, localAnchor } from './newsroom/evidence/localAnchor.ts'
import { siteAnchor } from './newsroom/evidence/siteAnchor.ts'
import { type EvidenceFault, type Verdict, verifyEvidence } from './newsroom/evidence/verify.ts'
import { releaseKey } from './newsroom/secrets.ts'

const USAGE = `npm run ledger:verify -- [--anchor <seq>:<hash> | --anchor head.json]… [--site https://…]… [--json]`

/**
 * `npm run ledger:verify`: verifies the whole evidence, against the head that the last run noted, heads that were
 * kept elsewhere, and what sites verified. Ends with 0 where it holds, 1 where it does not, and 2 where it
 * could not be verified.
 */
async function verifyLedger(): Promise<number> {
  const { anchor, site = [], json = false } = optionsGiven()
  const { dataDir } = readEnvironment()
  const payload = await closedNewsroom()
  const keys = trustedKeys([releaseKey(dataDir).publicKey])
  const kept = await localAnchor(dataDir)
  const anchors = [...(kept ? [kept] : []), ...anchor.map((given) => anchorGiven(given, keys))]
  const foreign: EvidenceFault[] = []
  for (const address of site) {
    const found = await siteAnchor(address, keys)
    if ('code' in found) foreign.push(found)
    else anchors.push(found)
  }

  const line = progressLine(json ? null : process.stderr)
  const started = performance.now()
  const verdict = await verifyEvidence(payload, { anchors, progress: line.show })
  line.end()
  verdict.fault ??= foreign[0] ?? null
  const holds = verdict.fault === null && verdict.entries > 0
  if (holds) await keepLocalAnchor(dataDir, verdict.head)
  const seconds = (performance.now() - started) / 1000
  if (json) console.log(JSON.stringify({ holds, ...asJson(verdict, anchors, seconds) }))
  else say(verdict, anchors, seconds)
  if (holds) return 0
  return verdict.fault ? 1 : 2
}

function optionsGiven() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        anchor: { type: 'string', multiple: true },
        site: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    })
    // An anchor without its name, as it was written before there were others.
    return { ...values, anchor: [...(values.anchor ?? []), ...positionals] }
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error })
  }
}

function asJson(verdict: Verdict, anchors: readonly Anchor[], seconds: number) {
  const { fault } = verdict
  const message = fault && { zh: faultMessage(fault, 'zh'), en: faultMessage(fault, 'en') }
  const compared = anchors.map(({ from, head, release }) => ({ from, head, ...(release && { release }) }))
  return {
    ...verdict,
    fault: fault && { ...fault, message },
    anchors: compared,
    seconds,
  }
}

function say(verdict: Verdict, anchors: readonly Anchor[], seconds: number): void {
  const { fault, entries, releases, snapshots, blobs, unnamed, head } = verdict
  if (fault) {
    console.error(`台账校验不通过。${faultMessage(fault, 'zh')}`)
    console.error(`The evidence does not hold. ${faultMessage(fault, 'en')}`)
    console.error(`fault ${fault.code} at ${String(fault.seq)}; ${String(entries)} entries before it hold`)
    return
  }
  if (entries === 0) {
    console.error('台账里一条记录也没有，无从校验：请核对 DATA_DIR 和 DATABASE_URI。')
    console.error('The ledger has no entry, and there is nothing to verify: check DATA_DIR and DATABASE_URI.')
    return
  }
  const rate = Math.round(entries / Math.max(seconds, 0.001))
  console.log(
    `台账完好：${String(entries)} 条记录、${String(releases)} 次发布、${String(snapshots)} 份送审稿、${String(blobs)} 个图片文件，用时 ${seconds.toFixed(1)} 秒。`,
  )
  console.log(
    `The evidence holds: ${String(entries)} entries, ${String(releases)} releases, ${String(snapshots)} snapshots, ${String(blobs)} files; ${seconds.toFixed(1)} s, ${String(rate)} entries/s.`,
  )
  if (unnamed > 0)
    console.log(
      `另有 ${String(unnamed)} 份未被台账提及的送审稿，不起作用。 ${String(unnamed)} snapshots are named by no entry and mean nothing.`,
    )
  for (const { from, head: known } of anchors)
    console.log(`与此相符 agrees with ${from} (${String(known.seq)})`)
  if (anchors.length === 0)
    console.log('没有可对照的链头：截短看不出来。 There was no head to compare with: a cut would not show.')
  console.log(`head ${String(head.seq)}:${head.hash}`)
}

verifyLedger().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error && 'code' in error ? error.message : error)
    process.exit(2)
  },
)
