import { type OpenCase, signatures } from '../state.ts'
import type { Rule } from './rule.ts'

/** A signature is revoked by who gave it. */
export const ownSignature: Rule = ({ actor, state }) =>
  state.case && !signatureOf(state.case, actor.id) ? { code: 'not-signatory' } : null

/** The person's signature, where it stands. */
export function signatureOf(current: OpenCase, person: string) {
  return signatures(current).find(({ by }) => by.id === person)
}
