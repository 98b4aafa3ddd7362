import type { Payload } from 'payload'
import { type SignedHead, signHead } from '../../ledger/headStatement.ts'
import { releaseKeyOf } from '../installation.ts'
import { ledgerHead, releaseHead } from './ledger.ts'

/** Where the ledger ends now, signed, to be kept outside the newsroom. It was not verified for this. */
export async function headNow(payload: Payload): Promise<SignedHead> {
  // The releases first: what the ledger's head says then holds them all.
  const releases = await releaseHead(payload)
  const ledger = await ledgerHead(payload)
  const at = new Date().toISOString()
  return signHead({ format: 'qianfa.head/1', at, ledger, releases }, releaseKeyOf(payload).privateKey)
}
