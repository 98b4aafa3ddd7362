import { getPayload, type Payload } from 'payload'
import { readEnvironment } from '../env.ts'
import { sessionSecret } from '../newsroom/secrets.ts'

/** The newsroom's data for a command beside it: nothing is started, repaired or released by opening it. */
export async function closedNewsroom(): Promise<Payload> {
  process.env.PAYLOAD_SECRET ||= sessionSecret(readEnvironment().dataDir)
  const { default: configured } = await import('../../payload.config.ts')
  return getPayload({ config: { ...(await configured), onInit: () => undefined } })
}
