import { FLOWS } from './flow.ts'
import type { Role } from './roles.ts'
import { freshRevision } from './rules/freshRevision.ts'
import { hasRole } from './rules/hasRole.ts'
import { kindFits } from './rules/kindFits.ts'
import { needsComment } from './rules/needsComment.ts'
import { notOwnWork } from './rules/notOwnWork.ts'
import { notTwice } from './rules/notTwice.ts'
import { onlyOwnDistricts } from './rules/onlyOwnDistricts.ts'
import { onlySubmitter } from './rules/onlySubmitter.ts'
import type { ActionRow } from './rules/rule.ts'
import { somethingChanged } from './rules/somethingChanged.ts'
import { stateAllows } from './rules/stateAllows.ts'
import { textsWithinLimit } from './rules/textsWithinLimit.ts'
import { withdrawalIsReasoned } from './rules/withdrawalIsReasoned.ts'
import { withdrawalLeadsSomewhere } from './rules/withdrawalLeadsSomewhere.ts'
import type { Action } from './situation.ts'
import type { DocumentState } from './state.ts'

const decider = (state: DocumentState): Role => {
  if (!state.case) return 'reviewer'
  const flow = FLOWS[state.case.importance]
  return state.case.stage === null
    ? flow.signoff.role
    : (flow.stages[state.case.stage - 1]?.role ?? 'reviewer')
}

/**
 * The state machine, one row an action. Buttons, access, the API, the documents and the tests all derive
 * from it. The order of rules is the order in which reasons are given: first the person, then the moment,
 * then what was sent.
 */
export const ACTIONS: Readonly<Record<Action, ActionRow>> = {
  submit: {
    from: ['draft', 'released', 'withdrawn'],
    role: () => 'editor',
    decidesOn: 'draft',
    may: [hasRole, onlyOwnDistricts, stateAllows],
    fit: [
      freshRevision,
      kindFits,
      withdrawalIsReasoned,
      withdrawalLeadsSomewhere,
      somethingChanged,
      textsWithinLimit,
    ],
  },
  recall: {
    from: ['in_review', 'awaiting_signoff'],
    role: () => 'editor',
    decidesOn: 'case',
    may: [onlySubmitter, stateAllows],
    fit: [freshRevision, textsWithinLimit],
  },
  pass: {
    from: ['in_review'],
    role: (state) => (state.case?.stage ? decider(state) : 'reviewer'),
    decidesOn: 'case',
    may: [hasRole, notOwnWork, notTwice, stateAllows],
    fit: [freshRevision, textsWithinLimit],
  },
  return: {
    from: ['in_review', 'awaiting_signoff'],
    role: decider,
    decidesOn: 'case',
    may: [hasRole, notOwnWork, notTwice, stateAllows],
    fit: [freshRevision, needsComment, textsWithinLimit],
  },
  sign: {
    from: ['awaiting_signoff'],
    role: (state) => (state.case ? FLOWS[state.case.importance].signoff.role : 'signer'),
    decidesOn: 'case',
    may: [hasRole, notOwnWork, notTwice, stateAllows],
    fit: [freshRevision, textsWithinLimit],
    password: true,
  },
  release: {
    from: ['signed'],
    role: () => 'publisher',
    decidesOn: 'case',
    may: [hasRole, notOwnWork, notTwice, stateAllows],
    fit: [freshRevision],
  },
}
