import type { Rule } from './rule.ts'

/** Nobody decides on a snapshot that their own work is in (谁起草、谁审核、谁签发 are different people). */
export const notOwnWork: Rule = ({ actor, state }) => {
  const { contributors = [] } = state.case ?? state.emergency ?? {}
  return contributors.includes(actor.id) ? { code: 'own-work' } : null
}
