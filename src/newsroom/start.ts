import type { Payload } from 'payload'
import { ROLE_NAMES } from '../messages/workflow.ts'
import { type FlowGap, flowGaps, type Flows } from '../workflow/index.ts'
import { everyoneWithDoubt } from './access/standing.ts'
import { flowsInForce, proposedFlows, recordFlows } from './cases/flows.ts'
import { keepSchedules } from './cases/schedule.ts'
import { repairStatuses } from './cases/statusCache.ts'

/**
 * What a newsroom does before the first request: mend what a crash left, look at its flows, mind the clock.
 * @returns stops the clock
 */
export async function startNewsroom(payload: Payload): Promise<() => Promise<void>> {
  const repaired = await repairStatuses(payload)
  if (repaired > 0)
    payload.logger.info(`Put right the status of ${String(repaired)} documents from the ledger`)
  await recordFlows(payload)
  await warnOfGaps(payload)
  return keepSchedules(payload)
}

/**
 * A flow that nobody could get a text through is said at start, not found out by the first editor; and so is one
 * that is not in force yet, before a signer adopts it.
 */
async function warnOfGaps(payload: Payload): Promise<void> {
  const people = await everyoneWithDoubt(payload)
  // An empty newsroom has no people yet, and says so by asking for the first account.
  if (people.length === 0) return
  const warn = (flows: Flows, zh: string, en: string): void => {
    for (const gap of flowGaps(flows, people)) payload.logger.warn(gapWarning(gap, zh, en))
  }
  const inForce = await flowsInForce(payload)
  warn(inForce, '流程走不通', 'cannot be completed')
  const proposed = proposedFlows(inForce)
  if (proposed)
    warn(proposed, '新流程（待启用）将走不通', 'could not be completed once the new table is adopted')
}

function gapWarning({ importance, role, needed, eligible }: FlowGap, wrong: string, wrongEn: string): string {
  const { zh, en } = ROLE_NAMES[role]
  return (
    `“${importance}”${wrong}：需要 ${String(needed)} 位“${zh}”各办一步，现有 ${String(eligible)} 位（同一人不能办两步），请增设账号。` +
    ` The flow "${importance}" ${wrongEn}: it needs ${String(needed)} × "${en}", each another person, and ${String(eligible)} can act. Add accounts.`
  )
}
