import { getPayload } from 'payload'
import { readEnvironment } from './env.ts'
import { sayAndExit } from './launch/process.ts'
import { isDigest } from './ledger/canonical.ts'
import { verifyEvidence } from './newsroom/evidence/verify.ts'
import { sessionSecret } from './newsroom/secrets.ts'

/**
 * `npm run ledger:verify [-- <seq>:<hash>]`: verifies the whole ledger; with a head that was kept elsewhere,
 * also that the ledger still leads to it.
 */
async function verifyLedger(): Promise<void> {
  const { dataDir } = readEnvironment()
  process.env.PAYLOAD_SECRET ||= sessionSecret(dataDir)
  const { default: configured } = await import('../payload.config.ts')
  const payload = await getPayload({ config: { ...(await configured), onInit: () => undefined } })
  const anchor = anchorIn(process.argv[2])
  const progress = (entries: number): void => void process.stdout.write(`\r${String(entries)} …`)
  const { entries, releases, head, fault } = await verifyEvidence(payload, { anchor, progress })
  if (fault) {
    console.error(
      `\n台账校验失败：第 ${String(fault.seq)} 条（${fault.code}）。The ledger does not hold at entry ${String(fault.seq)}: ${fault.code}.`,
    )
    process.exit(1)
  }
  console.log(`\r台账完好 The ledger holds: ${String(entries)} entries, ${String(releases)} releases.`)
  console.log(`head ${String(head.seq)}:${head.hash}`)
  process.exit(0)
}

function anchorIn(text: string | undefined) {
  if (!text) return undefined
  const [seq, hash] = text.split(':')
  if (!Number.isInteger(Number(seq)) || !isDigest(hash))
    throw new Error('The anchor is written <seq>:<hash>.')
  return { seq: Number(seq), hash }
}

verifyLedger().catch(sayAndExit)
