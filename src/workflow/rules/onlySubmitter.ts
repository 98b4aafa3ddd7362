import type { Rule } from './rule.ts'

export const onlySubmitter: Rule = ({ actor, state }) =>
  state.case && state.case.submitter !== actor.id ? { code: 'not-submitter' } : null
