import type { Payload } from 'payload'
import type { ReleaseBody } from '../../ledger/release.ts'
import type { SettingsContent, Snapshot } from '../../snapshot/types.ts'
import { type OpenCase, signatures } from '../../workflow/index.ts'
import { liveSettings, snapshotText } from '../evidence/snapshots.ts'

/**
 * Whose approval a release states: the organ that the signed site settings name, and the signers only where
 * those settings say that they are shown. Settings that are not signed have no say in it.
 */
export async function approvalOf(
  payload: Payload,
  current: OpenCase,
): Promise<Pick<ReleaseBody, 'approval'>> {
  return approvalBy(await signedSettings(payload), current)
}

/** The same by settings that are at hand. */
export function approvalBy(
  settings: SettingsContent | null,
  current: OpenCase,
): Pick<ReleaseBody, 'approval'> {
  if (!settings?.signingOrgan) return {}
  const signers = signatures(current).map(({ by: { name, title } }) => ({ name, title }))
  return {
    approval: {
      organ: settings.signingOrgan,
      ...(settings.showSigners && { signers }),
    },
  }
}

async function signedSettings(payload: Payload): Promise<SettingsContent | null> {
  const digest = await liveSettings(payload)
  const text = digest === null ? null : await snapshotText(payload, digest)
  return text === null ? null : (JSON.parse(text) as Snapshot<'settings'>).content
}
